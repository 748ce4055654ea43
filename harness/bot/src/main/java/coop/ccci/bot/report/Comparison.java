package coop.ccci.bot.report;

import coop.ccci.bot.report.text.Code;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.model.RungName;
import coop.ccci.model.results.Results;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is other than at the last run of the target branch. */
record Comparison(Code branch, Results before, Results now) {
    private static final Template TEXT = Template.of("""
            Against the last run of {{branch}} (commit {{commit}}, {{finished}}): {{level}}\
            {{#changes}}{{#-first}}: {{/-first}}{{^-first}}; {{/-first}}{{.}}{{/changes}}{{^changes}}, and every rung as there{{/changes}}.
            """);
    private static final Template NOTHING = Template.of("""
            There is no earlier run of {{.}} to compare with.
            """);
    private static final Template SAME_LEVEL = Template.of("level {{now.level}} as there");
    private static final Template OTHER_LEVEL = Template.of("level {{before.level}} → {{now.level}}");

    static Markdown of(String branch, Results before, Results now) {
        return TEXT.fill(new Comparison(new Code(branch), before, now));
    }

    /** What to say where nobody knows of such a run. */
    static Markdown none(String branch) {
        return NOTHING.fill(new Code(branch));
    }

    Code commit() {
        return new Code(abbreviated(before.ref()));
    }

    static String abbreviated(String ref) {
        return ref.substring(0, Math.min(8, ref.length()));
    }

    Instant finished() {
        return before.finished();
    }

    Markdown level() {
        return (before.level() == now.level() ? SAME_LEVEL : OTHER_LEVEL).fill(this);
    }

    List<Markdown> changes() {
        Ladder there = new Ladder(before);
        Ladder here = new Ladder(now);
        return Stream.of(RungName.values())
                .flatMap(rung -> Change.of(rung, there.status(rung), here.status(rung)).stream())
                .toList();
    }
}
