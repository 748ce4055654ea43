package coop.ccci.engine.fake;

import coop.ccci.engine.event.Events;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers everything that was told. */
public final class RecordingEvents implements Events {
    /** One event. */
    public record Told(String kind, String text, Map<String, String> facts) {}

    private final List<Told> all = new CopyOnWriteArrayList<>();

    @Override
    public void tell(String kind, String text, Map<String, String> facts) {
        all.add(new Told(kind, text, Map.copyOf(facts)));
    }

    /** Everything of one kind, in order. */
    public List<Told> of(String kind) {
        return all.stream().filter(told -> told.kind().equals(kind)).toList();
    }
}
