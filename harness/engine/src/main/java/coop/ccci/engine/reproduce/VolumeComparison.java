package coop.ccci.engine.reproduce;

import coop.ccci.engine.reproduce.Differences.Lonely;
import coop.ccci.model.results.VolumeRow;
import java.util.Optional;

/** Every volume, column by column. */
record VolumeComparison(Differences all) {

    void compare() {
        all.pairs(
                        all.first().volumes(),
                        all.second().volumes(),
                        (one, other) -> all.names().same(one.name(), other.name()),
                        volume -> new Lonely("volume " + volume.name(), volume.kind(), "such volume"))
                .forEach(pair -> compare(pair.first(), pair.second()));
    }

    private void compare(VolumeRow one, VolumeRow other) {
        text(one, "service", one.service(), other.service());
        text(one, "path", one.path(), other.path());
        text(one, "kind", one.kind(), other.kind());
        text(one, "reason", one.reason(), other.reason());
        text(one, "probe", one.probe().orElse(""), other.probe().orElse(""));
        column(one, "captured", one.captured(), other.captured());
        column(one, "wiped", one.wiped(), other.wiped());
        column(one, "neighbours_kept", one.neighboursKept(), other.neighboursKept());
        column(one, "restored_alone", one.restoredAlone(), other.restoredAlone());
        column(one, "restored_all", one.restoredAll(), other.restoredAll());
        column(one, "restored_fresh", one.restoredFresh(), other.restoredFresh());
    }

    private void text(VolumeRow volume, String name, String one, String other) {
        all.value("volume " + volume.name() + " / " + name, "the volume's " + name, one, other);
    }

    private void column(VolumeRow volume, String name, Optional<Boolean> one, Optional<Boolean> other) {
        all.value(
                "volume " + volume.name() + " / " + name,
                "whether it was " + name.replace('_', ' '),
                Differences.seen(one),
                Differences.seen(other));
    }
}
