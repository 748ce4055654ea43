package coop.ccci.engine.host;

import coop.ccci.engine.event.Events;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the kinds of events that were told. */
final class Told implements Events {
    private final List<String> kinds = new CopyOnWriteArrayList<>();

    @Override
    public void tell(String kind, String text, Map<String, String> facts) {
        kinds.add(kind);
    }

    List<String> kinds() {
        return kinds;
    }
}
