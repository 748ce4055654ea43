package coop.ccci.engine.leak;

import java.util.ArrayList;
import java.util.List;

/** Parts of a stream in order; those that overlap are one. */
final class Spans {
    /** From a first byte up to, not including, an end. */
    record Span(long start, long end) {
        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }

        Span and(Span other) {
            return new Span(Math.min(start, other.start), Math.max(end, other.end));
        }
    }

    private final List<Span> spans = new ArrayList<>();

    void add(Span added) {
        Span whole = added;
        int place = spans.size();
        while (place > 0 && spans.get(place - 1).end() > whole.start()) {
            place--;
            if (spans.get(place).overlaps(whole)) {
                whole = whole.and(spans.remove(place));
            }
        }
        spans.add(place, whole);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    Span first() {
        return spans.get(0);
    }

    void removeFirst() {
        spans.remove(0);
    }

    void clear() {
        spans.clear();
    }
}
