package coop.ccci.engine.leak;

import coop.ccci.model.results.Leak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found in one scanned thing: overlapping forms of a secret count once, and only the first few are told. */
final class Sightings {
    private static final int MOST_TOLD = 5;
    private static final int MOST_KEPT = 64;

    private record Key(String secret, Place place) {}

    private record Sighting(long start, long end, Form form) {
        private static final Comparator<Form> CLEAREST =
                Comparator.comparingInt(Form::length).thenComparing(Form::encoding, Comparator.reverseOrder());

        boolean overlaps(Sighting other) {
            return start < other.end && other.start < end;
        }

        Sighting and(Sighting other) {
            Form clearest = CLEAREST.compare(form, other.form) >= 0 ? form : other.form;
            return new Sighting(Math.min(start, other.start), Math.max(end, other.end), clearest);
        }
    }

    private final Map<Key, List<Sighting>> sightings = new LinkedHashMap<>();

    void add(Place place, Form form, long start) {
        List<Sighting> before = sightings.computeIfAbsent(new Key(form.secret(), place), key -> new ArrayList<>());
        Sighting whole = new Sighting(start, start + form.length(), form);
        for (int index = before.size() - 1; index >= 0; index--) {
            if (before.get(index).overlaps(whole)) {
                whole = before.remove(index).and(whole);
            }
        }
        if (before.size() < MOST_KEPT) {
            before.add(whole);
        }
    }

    /** The leaks, a few for each secret. */
    List<Leak> leaks() {
        List<Leak> leaks = new ArrayList<>();
        Map<String, Integer> told = new HashMap<>();
        sightings.forEach((key, found) -> found.stream()
                .sorted(Comparator.comparingLong(Sighting::start))
                .filter(sighting -> told.merge(key.secret(), 1, Integer::sum) <= MOST_TOLD)
                .forEach(sighting -> leaks.add(leak(key, sighting))));
        return leaks;
    }

    private static Leak leak(Key key, Sighting sighting) {
        return new Leak(
                key.secret(),
                key.place().name() + " at byte " + sighting.start(),
                sighting.form().encoding().label() + key.place().packed());
    }
}
