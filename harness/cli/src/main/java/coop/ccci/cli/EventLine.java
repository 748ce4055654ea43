package coop.ccci.cli;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Fact;
import java.util.Map;

/** One event as one line of a log. */
final class EventLine {
    private EventLine() {}

    static String of(long ms, String kind, String text, Map<String, String> facts) {
        return String.format("[%8s]  %s", Elapsed.of(ms), sentence(kind, text, facts));
    }

    private static String sentence(String kind, String text, Map<String, String> facts) {
        String plain = Printable.oneLine(text);
        return switch (kind) {
            case EventKind.RUNG_FINISHED ->
                Printable.oneLine("rung " + facts.getOrDefault(Fact.RUNG, "?") + " "
                                + facts.getOrDefault(Fact.STATUS, "?") + " " + facts.getOrDefault(Fact.CODE, ""))
                        + (plain.isEmpty() ? "" : ": " + plain);
            case EventKind.WAITING -> "waiting for " + Printable.oneLine(facts.getOrDefault(Fact.WHAT, text));
            case EventKind.WARNING -> "warning: " + plain;
            default -> plain;
        };
    }
}
