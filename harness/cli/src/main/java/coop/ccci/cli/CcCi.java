package coop.ccci.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cc-ci} itself, which only holds the commands. */
@Command(
        name = "cc-ci",
        description = "Verifies recipes on Docker Swarm, with real data, and says what it saw.",
        synopsisSubcommandLabel = "COMMAND")
final class CcCi implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "no command is given");
        }
    }
}
