package coop.ccci.bot.trigger;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what a comment asks for: a command on a line of its own, in plain text that stands in nothing but a paragraph. */
public final class CommandReader {
    /** In characters; a longer comment is not read. */
    static final int LONGEST = 64 << 10;

    /** The parser looks at all lines of a paragraph again for each of its lines. */
    static final int MOST_LINES = 4000;

    private CommandReader() {}

    /** Reads a comment's Markdown; whatever is in it, there is an answer, within a bounded time. */
    public static Reading read(String markdown) {
        if (markdown.length() > LONGEST) {
            return new Reading.Nothing("the comment is longer than " + LONGEST + " characters");
        }
        if (markdown.lines().limit(MOST_LINES + 1).count() > MOST_LINES) {
            return new Reading.Nothing("the comment has more than " + MOST_LINES + " lines");
        }
        if (markdown.lines().noneMatch(CommandLine::begins)) {
            return new Reading.Nothing("no line begins with " + Command.TEST.line());
        }
        try {
            return PlainLines.of(markdown)
                    .map(CommandReader::together)
                    .orElseGet(() -> new Reading.Nothing("the paragraphs around the command are too long"));
        } catch (StackOverflowError tooDeep) {
            // The parser's expressions for HTML go one step deeper for each attribute of a tag.
            return new Reading.Nothing("a tag of the comment has too many attributes");
        }
    }

    private static Reading together(List<String> lines) {
        List<Reading> asked =
                lines.stream().flatMap(line -> CommandLine.read(line).stream()).toList();
        Optional<Reading> unknown =
                asked.stream().filter(Reading.Unknown.class::isInstance).findFirst();
        return unknown.orElseGet(() -> commands(asked));
    }

    private static Reading commands(List<Reading> asked) {
        TreeSet<Command> commands = asked.stream()
                .filter(Reading.One.class::isInstance)
                .map(one -> ((Reading.One) one).command())
                .collect(Collectors.toCollection(TreeSet::new));
        return switch (commands.size()) {
            case 0 -> new Reading.Nothing("no line that is a command stands in plain text");
            case 1 -> new Reading.One(commands.first());
            default -> new Reading.Several(commands);
        };
    }
}
