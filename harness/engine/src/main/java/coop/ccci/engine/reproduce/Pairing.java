package coop.ccci.engine.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The items of two lists, each with its like in the other, in whatever order they stand. */
record Pairing<T>(List<Pair<T>> pairs, List<T> onlyFirst, List<T> onlySecond) {

    /** Two that are alike. */
    record Pair<T>(T first, T second) {}

    /** Every item gets the first that is alike and not yet taken. */
    static <T> Pairing<T> of(List<T> first, List<T> second, BiPredicate<T, T> alike) {
        List<Pair<T>> pairs = new ArrayList<>();
        List<T> lonely = new ArrayList<>();
        List<T> left = new ArrayList<>(second);
        for (T one : first) {
            Optional<T> other =
                    left.stream().filter(item -> alike.test(one, item)).findFirst();
            other.ifPresentOrElse(
                    item -> {
                        pairs.add(new Pair<>(one, item));
                        left.remove(item);
                    },
                    () -> lonely.add(one));
        }
        return new Pairing<>(pairs, lonely, left);
    }
}
