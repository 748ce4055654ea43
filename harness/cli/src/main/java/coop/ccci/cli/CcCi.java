package coop.ccci.cli;

import picocli.CommandLine.Command;

/** {@code cc-ci} itself, which only holds the commands. */
@Command(
        name = "cc-ci",
        description = "Verifies recipes on Docker Swarm, with real data, and says what it saw.",
        synopsisSubcommandLabel = "COMMAND")
final class CcCi extends Holder {}
