package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Place;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that has to hold before a stack is deployed. */
interface Rule {

    /** The rule's id and what it admits. */
    AdmissionRule facts();

    /** Where it does not hold. */
    Stream<Hit> check(Dossier dossier);

    /** A place where a rule does not hold. */
    record Hit(Place place, Optional<String> service, String text, String next) {
        Hit(Place place, String text, String next) {
            this(place, Optional.empty(), text, next);
        }

        Finding finding(AdmissionRule rule) {
            return new Finding(rule.id(), place, service, text, next);
        }
    }
}
