package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Place;
import java.util.Optional;

/** One thing that a recipe may not ask for: the rule, where it stands, the service it stands at, what it is, and what to do. */
public record Finding(String rule, Place place, Optional<String> service, String text, String next) {

    /** The service and the text, without the place. */
    public String told() {
        return service.map(name -> "service " + name + ": ").orElse("") + text;
    }

    @Override
    public String toString() {
        return rule + " " + place + " " + told();
    }
}
