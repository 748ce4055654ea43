package coop.ccci.bot.forge.gitea;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Lists that come in pages, asked for by their number from 1 on. */
record Pages(Fields fields) {
    static final int SIZE = 50;
    private static final int MOST = 400;
    private static final int READINGS = 3;

    /** All of a list that only grows at its end; a server may make pages shorter than asked, so the last one is the empty one. */
    <T> List<T> all(IntFunction<Answer<List<T>>> page) {
        List<T> all = new ArrayList<>();
        for (int number = 1; number <= MOST; number++) {
            List<T> items = items(page.apply(number));
            if (items.isEmpty()) {
                return all;
            }
            all.addAll(items);
        }
        throw tooMany();
    }

    /**
     * All of a list that says how long it is, and of which anything may go: where an item goes the later ones move up, one of them to
     * a page that was read before. So where the length changes on the way it is read again.
     */
    <T> List<T> steady(IntFunction<Answer<List<T>>> page) {
        for (int reading = 1; reading <= READINGS; reading++) {
            Optional<List<T>> all = reading(page);
            if (all.isPresent()) {
                return all.get();
            }
        }
        throw fields.odd("changed each of the " + READINGS + " times it was read");
    }

    /** Empty where the length changed. */
    private <T> Optional<List<T>> reading(IntFunction<Answer<List<T>>> page) {
        List<T> all = new ArrayList<>();
        Set<Long> totals = new HashSet<>();
        for (int number = 1; number <= MOST; number++) {
            Answer<List<T>> answer = page.apply(number);
            List<T> items = items(answer);
            all.addAll(items);
            long total = total(answer);
            totals.add(total);
            if (totals.size() > 1) {
                return Optional.empty();
            }
            if (items.isEmpty() || all.size() >= total) {
                return Optional.of(all);
            }
        }
        throw tooMany();
    }

    /** Of one page. */
    <T> List<T> items(Answer<List<T>> answer) {
        List<T> items = fields.got(answer);
        if (items.stream().anyMatch(Objects::isNull)) {
            throw fields.odd("has nothing in the place of something");
        }
        return items;
    }

    /** Where it does not say, it can be any. */
    private static long total(Answer<?> answer) {
        return answer instanceof Answer.Got<?> got
                ? got.header("x-total-count")
                        .filter(text -> text.matches("\\d{1,12}"))
                        .map(Long::parseLong)
                        .orElse(Long.MAX_VALUE)
                : Long.MAX_VALUE;
    }

    private RuntimeException tooMany() {
        return fields.odd("goes on after " + MOST + " pages");
    }
}
