package coop.ccci.cli;

import coop.ccci.engine.results.Verification;
import coop.ccci.engine.results.VerifyingKey;
import coop.ccci.model.ExitCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cc-ci verify}: whether a run's folder is as the run left it. */
@Command(
        name = "verify",
        description = {
            "Check that a run's folder is as the run left it: schema, digest, signature, files.",
            "Ends with 0 where nothing is wrong, whatever the verdict was, and with 1 where something is."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A results.json, or a run's folder.")
    Path file = Path.of(".");

    @Option(
            names = "--key",
            paramLabel = "PUBLIC.pem",
            description = "The public key that must have signed it: Ed25519, in PEM.")
    Optional<Path> key = Optional.empty();

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Pane out = surroundings.screen().out();
        Verification verification = Verification.of(file, key.map(VerifyingKey::read));
        out.text(VerificationTable.of(verification, out.palette()));
        return (verification.holds() ? ExitCode.GREEN : ExitCode.RED).number();
    }
}
