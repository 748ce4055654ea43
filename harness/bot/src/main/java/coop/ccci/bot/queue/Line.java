package coop.ccci.bot.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The runs of one recipe that may start, in their order, never none; how many of it are live, and when its last turn was. */
record Line(List<Job> jobs, long live, long lastTurn) {
    /** The line whose turn it is comes first. */
    static final Comparator<Line> FIRST = Comparator.comparing(Line::live)
            .thenComparing(Line::lastTurn)
            .thenComparing(line -> line.first().place());

    Job first() {
        return jobs.getFirst();
    }

    /** What is left of it after its first has started. */
    Optional<Line> afterTurn(long turn) {
        return jobs.size() == 1
                ? Optional.empty()
                : Optional.of(new Line(jobs.subList(1, jobs.size()), live + 1, turn));
    }
}
