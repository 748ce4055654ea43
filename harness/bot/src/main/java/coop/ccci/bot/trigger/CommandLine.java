package coop.ccci.bot.trigger;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One line of a comment, on its own. */
final class CommandLine {
    private static final Pattern FORM = Pattern.compile("!testme(?:[ \\t]+([^ \\t]+))?");
    private static final int LONGEST_WORD = 32;
    private static final int FARTHEST = 2;

    private CommandLine() {}

    /** Whether it is worth being looked at closely. */
    static boolean begins(String line) {
        String trimmed = trimmed(line);
        String start = Command.TEST.line();
        return trimmed.startsWith(start)
                && (trimmed.length() == start.length() || isBlank(trimmed.charAt(start.length())));
    }

    /** What it asks for; empty where it is not a command. */
    static Optional<Reading> read(String line) {
        Matcher form = FORM.matcher(trimmed(line));
        return form.matches()
                ? Optional.of(Optional.ofNullable(form.group(1))
                        .map(CommandLine::word)
                        .orElseGet(() -> new Reading.One(Command.TEST)))
                : Optional.empty();
    }

    /** Without the blanks around it; other white space than blanks and tabs is none here. */
    static String trimmed(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static Reading word(String word) {
        return words().filter(command -> word(command).equals(word))
                .findFirst()
                .<Reading>map(Reading.One::new)
                .orElseGet(() -> new Reading.Unknown(shown(word), nearest(shown(word))));
    }

    private static Optional<Command> nearest(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return words().filter(command -> EditDistance.between(lower, word(command)) <= FARTHEST)
                .min(Comparator.comparingInt(command -> EditDistance.between(lower, word(command))));
    }

    private static Stream<Command> words() {
        return Stream.of(Command.values()).filter(command -> command != Command.TEST);
    }

    private static String word(Command command) {
        return command.name().toLowerCase(Locale.ROOT);
    }

    /** Cut, and free of what does not print the same everywhere. */
    private static String shown(String word) {
        return word.codePoints()
                .limit(LONGEST_WORD)
                .map(point -> point > ' ' && point < 0x7F ? point : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBlank(char one) {
        return one == ' ' || one == '\t';
    }
}
