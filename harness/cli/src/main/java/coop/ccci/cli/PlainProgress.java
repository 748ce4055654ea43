package coop.ccci.cli;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A line per event, with the time since the start; what is waited for is said again only when it changes. */
final class PlainProgress implements Progress {
    private final Pane pane;
    private final LongSupplier elapsedMs;
    private final Map<String, String> waits = new HashMap<>();

    PlainProgress(Pane pane, String title, LongSupplier elapsedMs) {
        this.pane = pane;
        this.elapsedMs = elapsedMs;
        pane.line(title);
    }

    @Override
    public synchronized void tell(String kind, String text, Map<String, String> facts) {
        if (!kind.equals(EventKind.WAITING) || isNews(facts)) {
            pane.line(EventLine.of(elapsedMs.getAsLong(), kind, text, facts));
        }
    }

    private boolean isNews(Map<String, String> facts) {
        String what = facts.getOrDefault(Fact.WHAT, "");
        String who = facts.getOrDefault(Fact.STACK, "-") + " " + facts.getOrDefault(Fact.PHASE, "");
        return !what.equals(waits.put(who, what));
    }

    @Override
    public void close() {
        pane.stream().flush();
    }
}
