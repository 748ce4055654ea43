package coop.ccci.cli;

import coop.ccci.cli.Table.Cell;
import coop.ccci.engine.results.Verification;
import coop.ccci.engine.results.Verification.Mark;
import java.util.stream.Collectors;

/** What {@code verify} saw, a line per check, and a sentence. */
final class VerificationTable {
    private VerificationTable() {}

    static String of(Verification verification, Palette palette) {
        Table table = new Table();
        verification
                .checks()
                .forEach(check -> table.row(
                        mark(check.mark(), palette),
                        Cell.of(check.name()),
                        Cell.of(check.seen().stream().map(Printable::oneLine).collect(Collectors.joining("\n")))));
        return table + end(verification) + "\n";
    }

    private static Cell mark(Mark mark, Palette palette) {
        return switch (mark) {
            case GOOD -> new Cell("pass", Table.Side.LEFT, palette::seen);
            case OPEN -> new Cell("-", Table.Side.LEFT, palette::warning);
            case WRONG -> new Cell("FAIL", Table.Side.LEFT, palette::notSeen);
        };
    }

    private static String end(Verification verification) {
        return verification.holds()
                ? verification.file() + " is as its run left it"
                : verification.file() + " IS NO EVIDENCE: it is not as a run left it";
    }
}
