package coop.ccci.engine.rung;

import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.VolumeProbe;
import java.util.List;
import java.util.Optional;

/** The items that were in the other volumes before one was touched; what was lost earlier is not held against it. */
record Neighbours(List<Item> items) {

    /** One seeded item of one volume. */
    record Item(VolumeProbe probe, Seeds seeds) {
        private boolean isThere() {
            try {
                return seeds.present(probe).isPresent();
            } catch (AppTrouble cannotTell) {
                return false;
            }
        }
    }

    static Neighbours of(VolumeProbe touched, List<VolumeProbe> all, List<Seeds> seeds) {
        return new Neighbours(all.stream()
                .filter(other -> other != touched)
                .flatMap(other -> seeds.stream().map(items -> new Item(other, items)))
                .filter(Item::isThere)
                .toList());
    }

    boolean any() {
        return !items.isEmpty();
    }

    /** Which volume lost what it had, if any did. */
    Optional<String> lost() throws Exception {
        for (Item item : items) {
            Optional<String> missing = item.seeds().missing(item.probe());
            if (missing.isPresent()) {
                return missing.map(absent -> "volume " + item.probe().volume() + " lost its item: " + absent);
            }
        }
        return Optional.empty();
    }
}
