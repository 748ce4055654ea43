package coop.ccci.cli;

import picocli.CommandLine.Command;

/** {@code cc-ci record}, which only holds its commands. */
@Command(name = "record", description = "Look at the review record as a whole.", synopsisSubcommandLabel = "COMMAND")
final class RecordCommand extends Holder {}
