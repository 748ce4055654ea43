package coop.ccci.engine.admission;

import coop.ccci.engine.admission.Rule.Hit;
import coop.ccci.engine.compose.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that lead to a place in a compose file. */
record Trail(List<String> keys) {
    static final Trail TOP = new Trail(List.of());
    private static final int NAME_OF_SERVICE = 1;

    Trail to(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new Trail(longer);
    }

    Optional<String> service() {
        return keys.size() > NAME_OF_SERVICE && keys.getFirst().equals("services")
                ? Optional.of(keys.get(NAME_OF_SERVICE))
                : Optional.empty();
    }

    /** The keys, from the service on where there is one. */
    String words() {
        boolean within = service().isPresent() && keys.size() > NAME_OF_SERVICE + 1;
        return String.join(".", within ? keys.subList(NAME_OF_SERVICE + 1, keys.size()) : keys);
    }

    Hit hit(Place place, String text, String next) {
        return new Hit(place, service(), text, next);
    }
}
