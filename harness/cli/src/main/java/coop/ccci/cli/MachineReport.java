package coop.ccci.cli;

import coop.ccci.bot.check.Finding;
import coop.ccci.cli.Parts.Need;
import coop.ccci.model.HostTrouble;
import java.util.List;
import java.util.stream.Collectors;

/** What a machine has and lacks, in words. */
final class MachineReport {
    private MachineReport() {}

    static boolean isFit(List<Need> needs) {
        return needs.stream().noneMatch(need -> need.weight() == Need.Weight.BLOCKS);
    }

    static HostTrouble unfit(List<Need> needs) {
        String blocking = needs.stream()
                .filter(need -> need.weight() == Need.Weight.BLOCKS)
                .map(Need::seen)
                .collect(Collectors.joining("; "));
        return new HostTrouble(
                "looking at this machine: no cell can be booted here: " + blocking,
                "install what Debian has with: cc-ci doctor --install; for the rest do what cc-ci doctor names, or use another"
                        + " machine with --host");
    }

    /** What is to be mended, or that nothing is. */
    static List<Finding> findings(List<Need> needs) {
        List<Finding> blocking = needs.stream()
                .filter(need -> need.weight() == Need.Weight.BLOCKS)
                .map(need -> Finding.broken("no cell can be booted here: " + need.seen(), need.mend()))
                .toList();
        return blocking.isEmpty() ? List.of(Finding.fine("cells can be booted on this machine")) : blocking;
    }

    static String of(List<Need> needs, Palette palette) {
        Table table = new Table();
        needs.forEach(need -> table.row(weight(need.weight(), palette), Table.Cell.of(sentence(need))));
        return table.toString();
    }

    private static Table.Cell weight(Need.Weight weight, Palette palette) {
        return switch (weight) {
            case FINE -> new Table.Cell("fine", Table.Side.LEFT, palette::seen);
            case NOTE -> new Table.Cell("note", Table.Side.LEFT, palette::warning);
            case BLOCKS -> new Table.Cell("blocks", Table.Side.LEFT, palette::notSeen);
        };
    }

    private static String sentence(Need need) {
        return Printable.oneLine(need.mend().isEmpty() ? need.seen() : need.seen() + "; next: " + need.mend());
    }
}
