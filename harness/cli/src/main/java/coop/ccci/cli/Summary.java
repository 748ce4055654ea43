package coop.ccci.cli;

import coop.ccci.cli.Table.Cell;
import coop.ccci.engine.results.StageOrder;
import coop.ccci.model.Reason;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Stage;
import java.nio.file.Path;
import java.util.Optional;

/** The end of a run as a person reads it: a pure function of results.json. */
final class Summary {
    private final Results results;
    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private Summary(Results results, Palette palette) {
        this.results = results;
        this.palette = palette;
    }

    static String of(Results results, Path file, Palette palette) {
        Summary summary = new Summary(results, palette);
        summary.title();
        summary.rungs();
        summary.text.append(VolumeTable.of(results.volumes(), palette));
        summary.lint();
        summary.leftovers();
        summary.leaks();
        summary.end(file);
        return summary.text.toString();
    }

    private void title() {
        text.append(palette.strong(results.recipe() + (results.version().isEmpty() ? "" : " " + results.version())))
                .append(" at ")
                .append(results.ref());
        results.pr().ifPresent(pr -> text.append(", pull request ").append(Printable.oneLine(pr)));
        text.append('\n');
        results.base().ifPresent(base -> text.append("base ")
                .append((Printable.oneLine(base.version()) + " at ").replaceFirst("^ at ", ""))
                .append(base.ref())
                .append(" (")
                .append(base.kind().replace('_', ' '))
                .append(")\n"));
        text.append("run ")
                .append(results.runId())
                .append(", started ")
                .append(results.started())
                .append(", took ")
                .append(Elapsed.of(results.durationMs()))
                .append("\n\n");
    }

    private void rungs() {
        Table table = new Table().row(Cell.of("rung"), Cell.of("status"), Cell.right("time"), Cell.of("reason"));
        for (RungName rung : RungName.values()) {
            Status status = results.rungs().getOrDefault(rung, Status.UNVER);
            table.row(
                    Cell.of(rung.wire()),
                    new Cell(status.wire(), Table.Side.LEFT, word -> palette.status(status, word)),
                    Cell.right(time(rung)),
                    Cell.of(""));
        }
        text.append(table.line(0)).append('\n');
        for (RungName rung : RungName.values()) {
            text.append(table.line(rung.ordinal() + 1));
            reason(rung).ifPresent(reason -> reason(table, table.line(rung.ordinal() + 1), reason));
            text.append('\n');
        }
    }

    private void reason(Table table, String line, Reason reason) {
        int column = table.start(3);
        int printed = line.replaceAll("\u001b\\[\\d+m", "").length();
        text.append(" ".repeat(column - printed))
                .append(reason.code().wire())
                .append(": ")
                .append(Printable.indented(reason.text(), column))
                .append('\n')
                .append(" ".repeat(column))
                .append(palette.faint("next: "))
                .append(Printable.indented(reason.next(), column));
    }

    private Optional<Reason> reason(RungName rung) {
        return Optional.ofNullable(results.reasons().get(rung));
    }

    private String time(RungName rung) {
        long ms = results.stages().stream()
                .filter(stage -> StageOrder.rungOf(stage.name()).filter(rung::equals).isPresent())
                .mapToLong(Stage::ms)
                .sum();
        return ms == 0 ? "" : Elapsed.of(ms);
    }

    private void lint() {
        if (results.lint().findings().isEmpty()) {
            return;
        }
        text.append("\nlint\n");
        results.lint().findings().forEach(finding -> text.append("  ")
                .append(Printable.oneLine(finding.rule() + " " + finding.severity() + "  " + finding.where() + ": "
                        + finding.text()))
                .append('\n'));
    }

    private void leftovers() {
        if (!results.flags().cleanTeardown()) {
            text.append('\n').append(palette.notSeen("the teardown was not clean")).append('\n');
        }
        results.leftovers().forEach(leftover -> text.append("  left behind: ")
                .append(Printable.oneLine(leftover.kind() + " " + leftover.name() + " of " + leftover.owner()))
                .append('\n'));
    }

    private void leaks() {
        if (!results.flags().noSecretLeak()) {
            text.append('\n').append(palette.notSeen("a secret leaked")).append('\n');
        }
        results.leaks().forEach(leak -> text.append("  leaked: ")
                .append(Printable.oneLine(leak.secret() + " in " + leak.where() + " (" + leak.encoding() + ")"))
                .append('\n'));
    }

    private void end(Path file) {
        text.append('\n')
                .append(palette.strong("LEVEL " + results.level() + " of " + RungName.values().length))
                .append("\nverdict ")
                .append(palette.verdict(results.verdict(), results.verdict().wire()))
                .append("\nresults ")
                .append(file)
                .append('\n');
    }
}
