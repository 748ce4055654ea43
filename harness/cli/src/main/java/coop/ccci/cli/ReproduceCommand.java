package coop.ccci.cli;

import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.reproduce.Reproducer;
import coop.ccci.engine.reproduce.Reproduction;
import coop.ccci.engine.reproduce.ReproductionFile;
import coop.ccci.engine.results.Verification;
import coop.ccci.engine.results.VerifyingKey;
import coop.ccci.engine.run.RunIds;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.ExitCode;
import coop.ccci.model.RecipeName;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cc-ci reproduce}: a second run from what the first one's results say alone, and a comparison. */
@Command(
        name = "reproduce",
        description = {
            "Climb once more, cold, from what results.json says alone, and compare what both runs saw.",
            "Ends with 0 where they saw the same, with 1 where they differ or the results are no evidence,",
            "and with 3 where the run cannot be repeated."
        })
final class ReproduceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "RUN",
            description = "A results.json, a run's folder, or the id of a run in the runs folder.")
    String run = "";

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where runs are kept (default: runs).")
    Path out = Path.of("runs");

    @Option(
            names = "--key",
            paramLabel = "PUBLIC.pem",
            description = "The public key that must have signed the results: Ed25519, in PEM.")
    Optional<Path> key = Optional.empty();

    @Option(
            names = "--egress",
            description = "Give the fresh cell a route out, where the run was on a host that may have had one.")
    boolean egress;

    @Option(names = "--trusted", description = "The recipe is your own; needed where the run was given it, too.")
    boolean trusted;

    ReproduceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Pane pane = surroundings.screen().out();
        Verification verification = Verification.of(file(), key.map(VerifyingKey::read));
        if (!verification.holds()) {
            pane.text(VerificationTable.of(verification, pane.palette()));
            pane.line("nothing was run");
            return ExitCode.RED.number();
        }
        return reproduce(verification.results().orElseThrow()).number();
    }

    private ExitCode reproduce(Results first) {
        RunRequest request = request(first);
        Reproducer.Report report = climb(first, request);
        Path written = ReproductionFile.of(request.runsFolder(), request.runId().orElseThrow());
        ReproductionFile.write(written, report.reproduction());
        Pane pane = surroundings.screen().out();
        pane.text(ReproductionTable.of(first, report, written, pane.palette()));
        return exit(report.reproduction().outcome());
    }

    private static ExitCode exit(Reproduction.Outcome outcome) {
        return switch (outcome) {
            case REPRODUCED -> ExitCode.GREEN;
            case DIFFERS -> ExitCode.RED;
            case CANNOT -> ExitCode.UNVERIFIED;
        };
    }

    private Path file() {
        Path path = Path.of(run);
        boolean isAnId = path.getNameCount() == 1 && !path.isAbsolute() && !Files.exists(path);
        return isAnId ? out.resolve(path).resolve("results.json") : path;
    }

    private RunRequest request(Results first) {
        RecordedRun recorded = RecordedRun.of(first, surroundings);
        if (recorded.isTrusted() && !trusted) {
            throw new UsageProblem(
                    "repeating run " + first.runId() + ": it was given --trusted, which lets a recipe ask for anything",
                    "give --trusted here too, if the recipe is your own");
        }
        String runId =
                RunIds.next(new RecipeName(first.recipe()), surroundings.clock().now());
        return recorded.again(runId, out.toAbsolutePath().normalize(), egress ? Egress.ALLOWED : Egress.NONE);
    }

    private Reproducer.Report climb(Results first, RunRequest request) {
        Reproducer reproducer = surroundings.parts().reproducer();
        long start = surroundings.clock().nanos();
        String title = "cc-ci " + request.recipe() + " at " + request.ref() + ", once more";
        try (Progress progress = Progress.on(
                surroundings.screen().out(), title, () -> (surroundings.clock().nanos() - start) / 1_000_000)) {
            return reproducer.reproduce(first, request, progress);
        }
    }
}
