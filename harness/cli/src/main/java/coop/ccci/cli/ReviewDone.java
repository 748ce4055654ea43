package coop.ccci.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cc-ci review done}: a milestone that is passed is called finished. */
@Command(
        name = "done",
        description = "Call a milestone DONE: it is passed, its plan's needs are met, and no finding is open.")
final class ReviewDone implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--phase", required = true, paramLabel = "NAME", description = "The phase, such as mailu.")
    String phase = "";

    @Option(names = "--milestone", required = true, paramLabel = "ID", description = "The milestone: M1.")
    String milestone = "";

    ReviewDone(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return RecordOptions.told(surroundings, record.recorder(surroundings).done(phase, milestone));
    }
}
