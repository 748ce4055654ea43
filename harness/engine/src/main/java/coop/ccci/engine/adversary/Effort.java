package coop.ccci.engine.adversary;

import coop.ccci.engine.sabotage.Sabotage;
import java.util.Set;

/** How many climbs go on at a time, and which rungs and volumes they are about; no word at all means everything. */
public record Effort(int sideBySide, Set<String> only) {

    public Effort {
        only = Set.copyOf(only);
    }

    boolean wants(Sabotage sabotage) {
        return only.isEmpty() || only.stream().anyMatch(sabotage::isAbout);
    }
}
