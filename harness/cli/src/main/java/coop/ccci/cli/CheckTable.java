package coop.ccci.cli;

import coop.ccci.bot.Examination;
import coop.ccci.bot.check.Finding;
import coop.ccci.bot.check.Finding.Weight;
import java.util.List;

/** What {@code bot --check} found, a line each. */
final class CheckTable {
    private CheckTable() {}

    /** Whether the bot could do its work, better or worse. */
    static boolean isFit(List<Examination.Item> items) {
        return items.stream().noneMatch(item -> item.finding().weight() == Weight.BROKEN);
    }

    static String of(List<Examination.Item> items, Palette palette) {
        Table table = new Table();
        items.forEach(item -> table.row(
                weight(item.finding().weight(), palette),
                Table.Cell.of(Printable.oneLine(item.subject())),
                Table.Cell.of(sentence(item.finding()))));
        return table + end(items) + "\n";
    }

    private static Table.Cell weight(Weight weight, Palette palette) {
        return switch (weight) {
            case FINE -> new Table.Cell("pass", Table.Side.LEFT, palette::seen);
            case LACKING -> new Table.Cell("warn", Table.Side.LEFT, palette::warning);
            case BROKEN -> new Table.Cell("FAIL", Table.Side.LEFT, palette::notSeen);
        };
    }

    private static String sentence(Finding finding) {
        String next = finding.next();
        return Printable.oneLine(next.isEmpty() ? finding.what() : finding.what() + "; next: " + next);
    }

    private static String end(List<Examination.Item> items) {
        long broken = items.stream()
                .filter(item -> item.finding().weight() == Weight.BROKEN)
                .count();
        return broken == 0
                ? "the bot can be started"
                : "the bot cannot do its work yet: " + broken + " of " + items.size() + " checks failed";
    }
}
