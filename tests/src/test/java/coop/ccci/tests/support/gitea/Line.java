package coop.ccci.tests.support.gitea;

import java.util.Comparator;
import java.util.stream.Stream;

/** A line of a timeline, and whose timeline that is. */
record Line(Issue issue, Entry entry) {
    static final Comparator<Line> IN_ORDER =
            Comparator.comparing(line -> line.entry().id());

    static Stream<Line> of(Issue issue) {
        return issue.entries().stream().map(entry -> new Line(issue, entry));
    }
}
