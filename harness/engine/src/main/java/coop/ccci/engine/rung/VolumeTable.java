package coop.ccci.engine.rung;

import coop.ccci.kit.VolumeKind;
import coop.ccci.kit.VolumeName;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.Status;
import coop.ccci.model.results.VolumeRow;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was seen of each volume: a column is true only where it was looked at and seen, empty where it was not looked at. */
final class VolumeTable {
    private final Map<VolumeName, Map<Column, Boolean>> seen = new HashMap<>();

    /** The columns that are looked at, in the order of results.json. */
    enum Column {
        CAPTURED,
        WIPED,
        NEIGHBOURS_KEPT,
        RESTORED_ALONE,
        RESTORED_ALL,
        RESTORED_FRESH
    }

    /** Remembers what a check of a volume's column came to; an unjudged check leaves it empty. */
    void mark(VolumeName volume, Column column, Status status) {
        if (status == Status.PASS || status == Status.FAIL) {
            seen.computeIfAbsent(volume, any -> new EnumMap<>(Column.class))
                    .merge(column, status == Status.PASS, Boolean::logicalAnd);
        }
    }

    /** One row per volume of the stack. */
    List<VolumeRow> rows(Volumes volumes) {
        return volumes.all().stream().map(this::row).toList();
    }

    private VolumeRow row(Volumes.Known volume) {
        return new VolumeRow(
                volume.name().value(),
                volume.service(),
                volume.path(),
                volume.kind() instanceof VolumeKind.Durable ? "durable" : "transient",
                volume.kind().reason(),
                volume.probe().map(VolumeTable::nameOf),
                cell(volume, Column.CAPTURED),
                cell(volume, Column.WIPED),
                cell(volume, Column.NEIGHBOURS_KEPT),
                cell(volume, Column.RESTORED_ALONE),
                cell(volume, Column.RESTORED_ALL),
                cell(volume, Column.RESTORED_FRESH));
    }

    /** An anonymous class has no simple name. */
    private static String nameOf(VolumeProbe probe) {
        String simple = probe.getClass().getSimpleName();
        String whole = probe.getClass().getName();
        return simple.isEmpty() ? whole.substring(whole.lastIndexOf('.') + 1) : simple;
    }

    private Optional<Boolean> cell(Volumes.Known volume, Column column) {
        return Optional.ofNullable(seen.getOrDefault(volume.name(), Map.of()).get(column));
    }
}
