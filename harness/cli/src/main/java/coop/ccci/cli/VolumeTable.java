package coop.ccci.cli;

import coop.ccci.cli.Table.Cell;
import coop.ccci.model.results.VolumeRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was seen of each volume; a dash stands for what nobody looked at. */
final class VolumeTable {
    private VolumeTable() {}

    static String of(List<VolumeRow> volumes, Palette palette) {
        if (volumes.isEmpty()) {
            return "";
        }
        Table table = new Table()
                .row(Stream.of("volume", "kind", "captured", "wiped", "neighbours kept", "alone", "all", "fresh", "")
                        .map(Cell::of)
                        .toList());
        volumes.forEach(volume -> table.row(cells(volume, palette)));
        return "\n" + table;
    }

    private static List<Cell> cells(VolumeRow volume, Palette palette) {
        Stream<Cell> columns = Stream.of(
                        volume.captured(),
                        volume.wiped(),
                        volume.neighboursKept(),
                        volume.restoredAlone(),
                        volume.restoredAll(),
                        volume.restoredFresh())
                .map(column -> cell(column, palette));
        return Stream.of(
                        Stream.of(Cell.of(Printable.oneLine(volume.name())), Cell.of(volume.kind())),
                        columns,
                        Stream.of(Cell.of(remark(volume))))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Cell cell(Optional<Boolean> column, Palette palette) {
        return column.map(seen -> seen
                        ? new Cell("yes", Table.Side.LEFT, palette::seen)
                        : new Cell("no", Table.Side.LEFT, palette::notSeen))
                .orElse(Cell.of("-"));
    }

    private static String remark(VolumeRow volume) {
        if (volume.kind().equals("transient")) {
            return Printable.oneLine(volume.reason());
        }
        return volume.probe().isPresent() ? "" : "no probe";
    }
}
