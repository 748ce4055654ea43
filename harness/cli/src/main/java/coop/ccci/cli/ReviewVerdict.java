package coop.ccci.cli;

import coop.ccci.engine.record.Answer;
import coop.ccci.engine.record.NewVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cc-ci review verdict}: a reviewer answers a claim. */
@Command(
        name = "verdict",
        description = {
            "Answer a claim with PASS, FAIL or VETO, by what runs wrote.",
            "The files that are named are copied to record/runs; a PASS needs green runs newer than the claim."
        })
final class ReviewVerdict implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--phase", required = true, paramLabel = "NAME", description = "The phase, such as mailu.")
    String phase = "";

    @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim that is answered: C1.")
    String claim = "";

    @Option(names = "--verdict", required = true, paramLabel = "WORD", description = "${COMPLETION-CANDIDATES}.")
    Answer answer = Answer.FAIL;

    @Option(names = "--run", paramLabel = "FILE", description = "A run's results.json; may be given again.")
    List<Path> runs = new ArrayList<>();

    @Option(names = "--reproduction", paramLabel = "FILE", description = "A reproduction.json.")
    Optional<Path> reproduction = Optional.empty();

    @Option(names = "--adversary", paramLabel = "FILE", description = "An adversary.json.")
    Optional<Path> adversary = Optional.empty();

    @Option(names = "--fix", paramLabel = "TEXT", description = "What has to change; may be given again.")
    List<String> fixes = new ArrayList<>();

    @Option(
            names = "--verified",
            required = true,
            paramLabel = "TEXT",
            description = "What was verified cold, and by which command.")
    String verified = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who says so.")
    String by = "";

    ReviewVerdict(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        NewVerdict verdict = new NewVerdict(phase, claim, answer, runs, reproduction, adversary, fixes, verified, by);
        return RecordOptions.told(surroundings, record.recorder(surroundings).verdict(verdict));
    }
}
