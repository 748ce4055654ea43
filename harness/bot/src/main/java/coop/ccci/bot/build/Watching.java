package coop.ccci.bot.build;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.event.Fact;
import coop.ccci.model.RungName;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Follows a climb by its events, to say at any moment which rung it is at and what is being done; safe for several threads. */
public final class Watching implements Events {
    private static final int LONGEST = 120;
    private static final String HEAD = "head";
    private static final String BASE = "base";
    private static final String NONE = "-";

    /** What the head's stack is climbed with, in this order. */
    private static final List<RungName> OF_THE_HEAD =
            List.of(RungName.INSTALL, RungName.FUNCTIONAL, RungName.BACKUP_RESTORE);

    private final Set<RungName> ended = EnumSet.noneOf(RungName.class);
    private final Map<String, String> phases = new LinkedHashMap<>();
    private final Map<String, String> waits = new LinkedHashMap<>();

    /** The rung as results.json spells it, or nothing between rungs, and what is being done, in words. */
    public record Doing(String rung, String step) {}

    @Override
    public synchronized void tell(String kind, String text, Map<String, String> facts) {
        String stack = facts.getOrDefault(Fact.STACK, NONE);
        switch (kind) {
            case EventKind.PHASE_STARTED -> start(stack, facts.getOrDefault(Fact.PHASE, ""));
            case EventKind.PHASE_FINISHED -> finish(stack, facts.getOrDefault(Fact.PHASE, ""));
            case EventKind.WAITING -> waits.put(stack, facts.getOrDefault(Fact.WHAT, ""));
            case EventKind.RUNG_FINISHED -> end(facts.getOrDefault(Fact.RUNG, ""));
            default -> {
                // Everything else is a note for people.
            }
        }
    }

    /** Now; the head's stack is told of before the base's, which is climbed beside it. */
    public synchronized Doing now() {
        return Stream.of(HEAD, BASE, NONE)
                .filter(phases::containsKey)
                .findFirst()
                .map(stack -> new Doing(rung(stack), cut(step(stack))))
                .orElse(new Doing("", ""));
    }

    private void start(String stack, String phase) {
        waits.remove(stack);
        phases.put(stack, phase);
    }

    private void finish(String stack, String phase) {
        if (phases.remove(stack, phase)) {
            waits.remove(stack);
        }
    }

    private void end(String rung) {
        Stream.of(RungName.values()).filter(name -> name.wire().equals(rung)).forEach(ended::add);
    }

    private String rung(String stack) {
        return switch (stack) {
            case HEAD ->
                OF_THE_HEAD.stream()
                        .filter(rung -> !ended.contains(rung))
                        .findFirst()
                        .map(RungName::wire)
                        .orElse("");
            case BASE -> RungName.UPGRADE.wire();
            default -> phases.containsValue(RungName.LINT.wire()) ? RungName.LINT.wire() : "";
        };
    }

    private String step(String stack) {
        String wait = waits.getOrDefault(stack, "");
        return phases.getOrDefault(stack, "") + (wait.isEmpty() ? "" : ", waiting for " + wait);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
