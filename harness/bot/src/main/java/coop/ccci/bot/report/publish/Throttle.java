package coop.ccci.bot.report.publish;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.report.StateLine;
import coop.ccci.bot.store.Outbox.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Spares a pull request's comment edits that only say how far a run is; whatever ends a wait is never held back. */
final class Throttle {
    private final Duration between;
    private final Map<PullRequestId, Instant> edited = new ConcurrentHashMap<>();

    Throttle(Duration between) {
        this.between = between;
    }

    /** When this may be said; empty where it may be said now. */
    Optional<Instant> holds(Message message, Instant now) {
        return passing(message)
                .flatMap(text -> Optional.ofNullable(edited.get(text.pullRequest())))
                .map(last -> last.plus(between))
                .filter(now::isBefore);
    }

    void said(Message message, Instant now) {
        edited.values().removeIf(last -> !last.plus(between).isAfter(now));
        passing(message).ifPresent(text -> edited.put(text.pullRequest(), now));
    }

    private static Optional<Message.Text> passing(Message message) {
        return message instanceof Message.Text text && StateLine.isPassing(text.body())
                ? Optional.of(text)
                : Optional.empty();
    }
}
