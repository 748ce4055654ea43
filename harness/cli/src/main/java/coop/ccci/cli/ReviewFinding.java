package coop.ccci.cli;

import coop.ccci.engine.record.NewFinding;
import coop.ccci.engine.record.Severity;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cc-ci review finding}: a removal that nobody noticed becomes something to mend. */
@Command(name = "finding", description = "Record a finding of an adversary: a removal that went unnoticed.")
final class ReviewFinding implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--phase", required = true, paramLabel = "NAME", description = "The phase, such as mailu.")
    String phase = "";

    @Option(names = "--adversary", required = true, paramLabel = "FILE", description = "The adversary.json.")
    Path adversary = Path.of("");

    @Option(names = "--id", required = true, paramLabel = "ID", description = "Which of its findings: ADV-mailu-01.")
    String id = "";

    @Option(
            names = "--severity",
            required = true,
            paramLabel = "WORD",
            description = "${COMPLETION-CANDIDATES}, in either case.")
    Severity severity = Severity.HIGH;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who found it.")
    String by = "";

    ReviewFinding(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        NewFinding finding = new NewFinding(phase, adversary, id, severity, by);
        return RecordOptions.told(surroundings, record.recorder(surroundings).finding(finding));
    }
}
