package coop.ccci.engine.event;

import java.util.List;
import java.util.Map;

/** Tells several listeners, in order. */
public record FanOut(List<Events> listeners) implements Events {

    public FanOut {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void tell(String kind, String text, Map<String, String> facts) {
        listeners.forEach(listener -> listener.tell(kind, text, facts));
    }
}
