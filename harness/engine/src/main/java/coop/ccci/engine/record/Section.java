package coop.ccci.engine.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A heading of the second level, the line it stands on, and the lines below it. */
record Section(Path file, int line, String heading, List<String> body) {
    private static final String OPEN = "```yaml";
    private static final String CLOSE = "```";

    /** The lines of its yaml block. */
    Optional<List<String>> block() {
        int open = body.indexOf(OPEN);
        if (open < 0) {
            return Optional.empty();
        }
        List<String> rest = body.subList(open + 1, body.size());
        return Optional.of(rest.subList(0, rest.indexOf(CLOSE)));
    }

    /** The number of the first line of its block. */
    int blockLine() {
        return line + body.indexOf(OPEN) + 2;
    }

    /** The first line that begins so, such as with a key of its block; that of the heading where none does. */
    int lineOf(String start) {
        for (int at = 0; at < body.size() && !start.isEmpty(); at++) {
            if (body.get(at).strip().startsWith(start)) {
                return line + at + 1;
            }
        }
        return line;
    }

    Flaw flaw(String start, String what, String next) {
        return new Flaw(file, lineOf(start), what, next);
    }

    /** Heading and body, without empty lines at the end. */
    List<String> lines() {
        int end = body.size();
        while (end > 0 && body.get(end - 1).isEmpty()) {
            end--;
        }
        return Stream.concat(Stream.of("## " + heading), body.subList(0, end).stream())
                .toList();
    }
}
