package coop.ccci.bot.build.drone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The builds that carry one run's id. The first is the run; one that a person started anew after the last had ended takes its
 * place; one that was made while the last still lived is a duplicate, which two bots or a lost answer can make, and must end.
 */
record Lineage(DroneBuild current, List<DroneBuild> duplicates) {

    /** Sorts builds of one run, at least one. */
    static Lineage of(Collection<DroneBuild> builds) {
        List<DroneBuild> oldestFirst = builds.stream()
                .sorted(Comparator.comparingLong(DroneBuild::number))
                .toList();
        DroneBuild current = oldestFirst.getFirst();
        List<DroneBuild> duplicates = new ArrayList<>();
        for (DroneBuild next : oldestFirst.subList(1, oldestFirst.size())) {
            if (follows(current, next)) {
                current = next;
            } else {
                duplicates.add(next);
            }
        }
        return new Lineage(current, List.copyOf(duplicates));
    }

    private static boolean follows(DroneBuild ended, DroneBuild next) {
        return ended.status().isOver() && ended.finished() <= next.created();
    }
}
