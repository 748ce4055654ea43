package coop.ccci.engine.event;

import java.util.Map;

/** Where the run tells what it does; implementations mask secrets and never throw. */
public interface Events {

    /** Something happened: a short kind such as {@code deploy.started}, a sentence, and facts. */
    void tell(String kind, String text, Map<String, String> facts);

    /** Something happened. */
    default void tell(String kind, String text) {
        tell(kind, text, Map.of());
    }

    /** Tells nobody. */
    static Events none() {
        return (kind, text, facts) -> {};
    }
}
