package coop.ccci.engine.adversary;

import coop.ccci.engine.sabotage.Sabotage;
import coop.ccci.model.UsageProblem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many climbs go on at a time, and which rungs and volumes they are about; no word at all means everything. */
public record Effort(int sideBySide, Set<String> only) {

    public Effort {
        only = Set.copyOf(only);
    }

    boolean wants(Sabotage sabotage) {
        return only.isEmpty() || only.stream().anyMatch(sabotage::isAbout);
    }

    /** A word that no fault is about is the caller's mistake. */
    void requireKnown(List<Sabotage> sabotages) {
        only.stream()
                .filter(word -> sabotages.stream().noneMatch(sabotage -> sabotage.isAbout(word)))
                .sorted()
                .findFirst()
                .ifPresent(word -> {
                    throw new UsageProblem(
                            "attacking only \"" + word + "\": no fault is about that",
                            "name some of " + String.join(", ", words(sabotages)));
                });
    }

    private static Set<String> words(List<Sabotage> sabotages) {
        return sabotages.stream()
                .flatMap(sabotage -> Stream.concat(Stream.of(sabotage.rung()), sabotage.volume().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
