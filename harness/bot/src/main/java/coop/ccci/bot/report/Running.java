package coop.ccci.bot.report;

import coop.ccci.bot.build.Progress;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.text.Code;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;
import coop.ccci.bot.report.text.WebLink;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** It climbs; {@code now} is when it was looked at. */
public record Running(Job job, Progress.Climbing climbing, Instant now) implements Report {
    private static final Template HEADLINE = Template.of("""
            **Running** for {{elapsed}}{{#rung}}, rung {{.}}{{/rung}}{{#step}}: {{.}}{{/step}}.
            """);
    private static final Template NEXT = Template.of("""
            {{#log}}[Watch the log]({{.}}). {{/log}}{{command.cancel}} stops it.
            """);

    @Override
    public RunOrder order() {
        return job.order();
    }

    @Override
    public Markdown headline() {
        return HEADLINE.fill(this);
    }

    @Override
    public Markdown next() {
        return NEXT.fill(this);
    }

    @Override
    public boolean isPassing() {
        return true;
    }

    Duration elapsed() {
        Duration elapsed = Duration.between(job.since(), now);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    Optional<Code> rung() {
        return Optional.of(climbing.rung())
                .filter(Predicate.not(String::isBlank))
                .map(Code::new);
    }

    Optional<String> step() {
        return Optional.of(climbing.step()).filter(Predicate.not(String::isBlank));
    }

    Optional<URI> log() {
        return climbing.log().flatMap(WebLink::of);
    }
}
