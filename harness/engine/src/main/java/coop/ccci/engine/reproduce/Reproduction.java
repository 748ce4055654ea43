package coop.ccci.engine.reproduce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a second run: {@code by} is that run, where there was one; {@code missing} is what it could not be made or
 * compared for; the ratio is the second run's duration to the first's.
 */
public record Reproduction(
        int schema,
        RunMark of,
        Optional<RunMark> by,
        Outcome outcome,
        List<Difference> differences,
        List<String> missing,
        Optional<Double> durationRatio,
        Instant started,
        Instant finished) {

    /** The number of the schema this program writes. */
    public static final int SCHEMA = 1;

    /** The whole of it in a word. */
    public enum Outcome {
        /** Both saw the same. */
        REPRODUCED,
        /** At least one thing was seen otherwise. */
        DIFFERS,
        /** There is no second run of the same thing to compare with. */
        CANNOT
    }
}
