package coop.ccci.tests.canary;

import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.LabCell;
import java.time.Duration;
import java.util.List;

/** What became of a canary: in a few words, what differs from its design, where the run's folder is, and how long it took. */
record Result(Canary canary, String seen, List<String> differences, String folder, Duration took) {

    /** Climbs to the end, whatever comes of it. */
    static Result of(Canary canary) {
        long begun = System.nanoTime();
        try {
            Climbed climbed = climb(canary);
            Designed seen = Seen.in(climbed.results());
            return new Result(
                    canary,
                    seen.summary(),
                    Comparison.of(canary.designed(), seen),
                    climbed.folder().toString(),
                    since(begun));
        } catch (RuntimeException broken) {
            return new Result(canary, "no result", List.of("it did not climb: " + broken), "", since(begun));
        }
    }

    private static Climbed climb(Canary canary) {
        if (canary.spec().neighbour().isEmpty()) {
            return canary.ladder().climb();
        }
        try (LabCell host = Neighbour.with(
                canary.lab(), canary.folder().resolve(canary.spec().neighbour().get()))) {
            return canary.ladder().on(host.choice()).climb();
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    boolean isExact() {
        return differences.isEmpty();
    }
}
