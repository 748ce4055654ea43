package coop.ccci.cli;

import coop.ccci.cli.Parts.Need;
import coop.ccci.model.HostTrouble;
import java.util.List;
import java.util.stream.Collectors;

/** What a machine has and lacks, in words. */
final class MachineReport {
    private MachineReport() {}

    static boolean isFit(List<Need> needs) {
        return needs.stream().allMatch(need -> need.state() == Need.State.THERE);
    }

    static HostTrouble unfit(List<Need> needs) {
        String missing = needs.stream()
                .filter(need -> need.state() == Need.State.MISSING)
                .map(Need::name)
                .collect(Collectors.joining(", "));
        return new HostTrouble(
                "looking at this machine: a cell needs what is not there: " + missing,
                "see what each is for with: cc-ci doctor, and install what can be with: cc-ci doctor --install");
    }

    static String of(List<Need> needs, Palette palette) {
        Table table = new Table();
        needs.forEach(need -> table.row(
                Table.Cell.of(need.name()),
                need.state() == Need.State.THERE
                        ? new Table.Cell("there", Table.Side.LEFT, palette::seen)
                        : new Table.Cell("missing", Table.Side.LEFT, palette::notSeen),
                Table.Cell.of(Printable.oneLine(
                        need.state() == Need.State.THERE ? need.seen() : need.seen() + "; next: " + need.next()))));
        return table.toString();
    }
}
