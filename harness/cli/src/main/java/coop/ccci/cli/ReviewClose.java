package coop.ccci.cli;

import coop.ccci.engine.record.Recorder;
import coop.ccci.engine.record.Written;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cc-ci review close}: a reviewer saw that a finding is mended, or that a run has earned what was put off. */
@Command(
        name = "close",
        description = {
            "Close a finding, by an adversary.json newer than its fix in which the removal is noticed,",
            "or an entry of DEFERRED.md that is about a rung, by a results.json that has earned it."
        })
final class ReviewClose implements Callable<Integer> {
    private static final String DEFERRED = "DEFERRED-";

    private final Surroundings surroundings;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--phase", paramLabel = "NAME", description = "The phase of the finding, such as mailu.")
    Optional<String> phase = Optional.empty();

    @Option(names = "--id", required = true, paramLabel = "ID", description = "The finding, or the DEFERRED entry.")
    String id = "";

    @Option(names = "--evidence", required = true, paramLabel = "FILE", description = "The file that shows it.")
    Path evidence = Path.of("");

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who closes the finding; never who mended it. A run needs nobody.")
    Optional<String> by = Optional.empty();

    ReviewClose(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Recorder recorder = record.recorder(surroundings);
        Written written = id.startsWith(DEFERRED)
                ? recorder.closeDeferral(id, evidence)
                : recorder.close(of(phase, "--phase"), id, evidence, of(by, "--by"));
        return RecordOptions.told(surroundings, written);
    }

    private String of(Optional<String> given, String option) {
        return given.orElseThrow(() -> new UsageProblem(
                "closing " + id + ": a finding is closed in its phase, by somebody", "give " + option));
    }
}
