package coop.ccci.cli;

import coop.ccci.cli.Table.Cell;
import coop.ccci.engine.adversary.AdversaryFile;
import coop.ccci.engine.adversary.AdversaryReport;
import coop.ccci.engine.adversary.AdversaryReport.Case;
import coop.ccci.engine.adversary.AdversaryReport.Finding;
import coop.ccci.engine.adversary.Attack;

/** The end of an attack as a person reads it: a pure function of adversary.json. */
record AttackSummary(AdversaryReport report, Palette palette) {
    private static final int SHOWN = 100;

    static String of(Attack attack, Palette palette) {
        AttackSummary summary = new AttackSummary(attack.report(), palette);
        return "\n" + summary.table() + summary.findings() + summary.end() + "report "
                + attack.folder().resolve(AdversaryFile.NAME) + "\n";
    }

    private String table() {
        Table table = new Table()
                .row(Cell.of("rung"), Cell.of("taken away"), Cell.of("outcome"), Cell.right("time"), Cell.of("seen"));
        report.cases()
                .forEach(one -> table.row(
                        Cell.of(one.rung()),
                        Cell.of(Printable.oneLine(one.removed())),
                        outcome(one),
                        Cell.right(Elapsed.of(one.ms())),
                        Cell.of(shortened(Printable.oneLine(one.seen())))));
        return table.toString();
    }

    private Cell outcome(Case one) {
        return new Cell(
                one.outcome(), Table.Side.LEFT, word -> one.isNoticed() ? palette.seen(word) : palette.notSeen(word));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private String findings() {
        StringBuilder text = new StringBuilder();
        report.findings().forEach(finding -> text.append(finding(finding)));
        return text.toString();
    }

    private String finding(Finding finding) {
        return "\n" + palette.notSeen(finding.id())
                + finding.volume().map(volume -> " volume " + volume).orElse("")
                + "\n  taken away: " + Printable.oneLine(finding.removed())
                + "\n  should have noticed: " + Printable.oneLine(finding.shouldHaveNoticed())
                + "\n  add: " + Printable.oneLine(finding.add()) + "\n";
    }

    private String end() {
        AdversaryReport.Score score = report.score();
        String text = "NOTICED " + score.noticed() + " of " + score.all() + " (" + score.percent() + " %)";
        return "\n" + (score.isFull() ? palette.strong(text) : palette.notSeen(text)) + "\n";
    }
}
