package coop.ccci.cli;

import coop.ccci.engine.record.NewClaim;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cc-ci review claim}: somebody says that a milestone is reached. */
@Command(name = "claim", description = "Claim that a milestone is reached, and say how another finds out.")
final class ReviewClaim implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--phase", required = true, paramLabel = "NAME", description = "The phase, such as mailu.")
    String phase = "";

    @Option(names = "--milestone", required = true, paramLabel = "ID", description = "A milestone of its plan: M1.")
    String milestone = "";

    @Option(names = "--ref", required = true, paramLabel = "COMMIT", description = "The recipe's commit, in full.")
    String ref = "";

    @Option(names = "--what", required = true, paramLabel = "TEXT", description = "What is claimed.")
    String what = "";

    @Option(names = "--check", required = true, paramLabel = "TEXT", description = "How to check it.")
    String check = "";

    @Option(names = "--expected", required = true, paramLabel = "TEXT", description = "What is seen then.")
    String expected = "";

    @Option(names = "--where", required = true, paramLabel = "TEXT", description = "Where it is.")
    String where = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who claims it.")
    String by = "";

    ReviewClaim(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        NewClaim claim = new NewClaim(phase, milestone, ref, what, check, expected, where, by);
        return RecordOptions.told(surroundings, record.recorder(surroundings).claim(claim));
    }
}
