package coop.ccci.cli;

import picocli.CommandLine.Command;

/** {@code cc-ci review}, which only holds its commands. */
@Command(
        name = "review",
        description =
                "Write the review record: claims, verdicts, findings. Nothing is written that record check refuses.",
        synopsisSubcommandLabel = "COMMAND")
final class ReviewCommand extends Holder {}
