package coop.ccci.bot.report.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name, a path, a version: one line in a code span, in which no forge looks for people, references or links. */
public record Code(String text) {
    private static final int LONGEST = 120;
    private static final Pattern PIPES = Pattern.compile("(?<=\\|)|(?=\\|)");
    private static final Pattern TICKS = Pattern.compile("`+");

    String span() {
        return span(Plain.line(text, LONGEST));
    }

    // A pipe would end a table's cell even in a code span; outside of one, \| reads as | in a table and elsewhere.
    static String span(String line) {
        return Stream.of(PIPES.split(line))
                .map(part -> part.equals("|") ? "\\|" : fenced(part))
                .collect(Collectors.joining());
    }

    private static String fenced(String part) {
        String fence = fence(part, 1);
        boolean touches = part.startsWith("`") || part.endsWith("`");
        // One space on either side is not part of the code, so such a part gets one more.
        boolean padded = part.startsWith(" ") && part.endsWith(" ") && !part.isBlank();
        return touches || padded ? fence + " " + part + " " + fence : fence + part + fence;
    }

    /** More backticks in a row than there are anywhere in the text, and at least so many. */
    static String fence(String text, int least) {
        int longest = TICKS.matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(least, longest + 1));
    }
}
