package coop.ccci.bot.report.text;

import com.samskivert.mustache.Mustache;
import coop.ccci.bot.trigger.Command;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Mustache text with the components of a record put in by name; {@code {{command.again}}} and its like are always there. Each value
 * is written by its type, and there is no syntax with which a template could put one in unescaped.
 */
public final class Template {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .withCollector(new FactCollector())
            .withFormatter(Values::inMarkdown);
    private static final Map<String, Map<String, Command>> COMMANDS = Map.of(
            "command",
            Stream.of(Command.values())
                    .collect(Collectors.toMap(command -> command.name().toLowerCase(Locale.ROOT), command -> command)));

    private final com.samskivert.mustache.Template compiled;

    private Template(com.samskivert.mustache.Template compiled) {
        this.compiled = compiled;
    }

    /** Compiles a text; what it names and a record has not is an exception when it is filled. */
    public static Template of(String text) {
        return new Template(COMPILER.compile(text));
    }

    /** The text with these facts, without blank lines around it. */
    public Markdown fill(Object facts) {
        StringWriter filled = new StringWriter();
        compiled.execute(facts, COMMANDS, filled);
        return new Markdown(filled.toString().strip());
    }
}
