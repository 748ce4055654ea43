package coop.ccci.engine.reproduce;

import coop.ccci.model.results.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Two runs, and the differences found in them so far. */
record Differences(Results first, Results second, Translation names, List<Difference> found) {
    static final String NOTHING = "-";

    static Differences between(Results first, Results second) {
        return new Differences(first, second, Translation.between(first, second), new ArrayList<>());
    }

    /** Compares one value, of which {@code what} says in words what it is. */
    void value(String where, String what, String one, String other) {
        outcome(where, one, other, what + " was " + shown(one) + " and is " + shown(other));
    }

    /** Compares what became of something; {@code why} is the explanation, should there be a difference. */
    void outcome(String where, String one, String other, String why) {
        if (!names.same(one, other)) {
            found.add(new Difference(where, shown(one), shown(other), why));
        }
    }

    /** Pairs the items of two lists; one that has no like in the other list is a difference. */
    <T> List<Pairing.Pair<T>> pairs(
            List<T> ones, List<T> others, BiPredicate<T, T> alike, Function<T, Lonely> description) {
        Pairing<T> pairing = Pairing.of(ones, others, alike);
        pairing.onlyFirst().stream()
                .map(description)
                .forEach(item -> found.add(
                        new Difference(item.where(), item.seen(), NOTHING, "the second run has no " + item.what())));
        pairing.onlySecond().stream()
                .map(description)
                .forEach(item -> found.add(
                        new Difference(item.where(), NOTHING, item.seen(), "the first run has no " + item.what())));
        return pairing.pairs();
    }

    /** An item that only one run has: where it stands, what is seen of it, and what it is in words. */
    record Lonely(String where, String seen, String what) {}

    static String seen(Optional<Boolean> column) {
        return column.map(yes -> yes ? "yes" : "no").orElse("not looked at");
    }

    private static String shown(String value) {
        return value.isEmpty() ? NOTHING : value;
    }
}
