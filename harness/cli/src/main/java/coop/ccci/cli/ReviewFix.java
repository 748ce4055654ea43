package coop.ccci.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cc-ci review fix}: somebody mended a finding. */
@Command(name = "fix", description = "Record the commit that mends a finding; it is not closed by that.")
final class ReviewFix implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--phase", required = true, paramLabel = "NAME", description = "The phase, such as mailu.")
    String phase = "";

    @Option(names = "--id", required = true, paramLabel = "ID", description = "The finding.")
    String id = "";

    @Option(names = "--commit", required = true, paramLabel = "COMMIT", description = "The commit of this repository.")
    String commit = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who mended it.")
    String by = "";

    ReviewFix(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return RecordOptions.told(surroundings, record.recorder(surroundings).fix(phase, id, commit, by));
    }
}
