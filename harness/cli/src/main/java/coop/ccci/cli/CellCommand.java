package coop.ccci.cli;

import picocli.CommandLine.Command;

/** {@code cc-ci cell}, which only holds its commands. */
@Command(
        name = "cell",
        description = "Cells that stay: private Swarms on this machine. Needs root.",
        synopsisSubcommandLabel = "COMMAND")
final class CellCommand extends Holder {}
