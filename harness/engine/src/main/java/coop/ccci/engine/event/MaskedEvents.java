package coop.ccci.engine.event;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Passes every text and every fact through a masker before a listener sees it. */
public record MaskedEvents(Events listener, UnaryOperator<String> masker) implements Events {

    @Override
    public void tell(String kind, String text, Map<String, String> facts) {
        Map<String, String> masked = new TreeMap<>(facts);
        masked.replaceAll((name, value) -> masker.apply(value));
        listener.tell(kind, masker.apply(text), masked);
    }
}
