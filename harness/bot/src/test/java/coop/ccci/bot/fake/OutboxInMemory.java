package coop.ccci.bot.fake;

import coop.ccci.bot.store.Inbox;
import coop.ccci.bot.store.Outbox;
import coop.ccci.bot.store.Queue;
import coop.ccci.bot.store.Roster;
import coop.ccci.bot.store.Store;
import coop.ccci.bot.trigger.CommentSeen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A store with an outbox and nothing else, as long as the process lives. */
public final class OutboxInMemory implements Store, Store.Ledger, Outbox {
    private record Entry(Due due, Instant next, Optional<Instant> claimedUntil) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> givenUp = new LinkedHashMap<>();
    private final List<String> postponed = new ArrayList<>();
    private long versions;

    /** What was given up, with the reason. */
    public synchronized Map<String, String> givenUp() {
        return Map.copyOf(givenUp);
    }

    /** Why something was put off, in order. */
    public synchronized List<String> postponed() {
        return List.copyOf(postponed);
    }

    private static String key(Message message) {
        return switch (message) {
            case Message.Reaction reaction -> "reaction " + reaction.comment();
            case Message.Text text ->
                "text " + text.pullRequest() + " " + text.marker().key();
            case Message.Status status ->
                "status " + status.commit() + " " + status.status().context();
        };
    }

    @Override
    public synchronized void say(Message message) {
        String key = key(message);
        Optional<Instant> claimed = Optional.ofNullable(entries.get(key)).flatMap(Entry::claimedUntil);
        entries.put(key, new Entry(new Due(message, key, ++versions, 0), Instant.MIN, claimed));
    }

    @Override
    public synchronized List<Due> claim(String bot, Instant now, Instant claimedUntil, int most) {
        List<Entry> due = entries.values().stream()
                .filter(entry -> !entry.next.isAfter(now))
                .filter(entry ->
                        entry.claimedUntil.map(until -> !until.isAfter(now)).orElse(true))
                .limit(most)
                .toList();
        due.forEach(entry -> entries.put(entry.due.key(), new Entry(entry.due, entry.next, Optional.of(claimedUntil))));
        return due.stream().map(Entry::due).toList();
    }

    @Override
    public synchronized void said(Due due) {
        settle(due, Optional.empty());
    }

    @Override
    public synchronized void postpone(Due due, Instant next, String why) {
        postponed.add(why);
        Due again = new Due(due.message(), due.key(), due.version(), due.tries() + 1);
        settle(due, Optional.of(new Entry(again, next, Optional.empty())));
    }

    @Override
    public synchronized void giveUp(Due due, String why) {
        givenUp.put(due.key(), why);
        settle(due, Optional.empty());
    }

    private void settle(Due due, Optional<Entry> then) {
        entries.computeIfPresent(
                due.key(),
                (key, now) -> now.due.version() == due.version()
                        ? then.orElse(null)
                        : new Entry(now.due, now.next, Optional.empty()));
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return entries.values().stream()
                .flatMap(entry -> Stream.of(entry.claimedUntil.orElse(entry.next)))
                .min(Instant::compareTo);
    }

    @Override
    public synchronized <T> T write(Function<Ledger, T> work) {
        return work.apply(this);
    }

    @Override
    public synchronized <T> T read(Function<Ledger, T> work) {
        return work.apply(this);
    }

    @Override
    public boolean accept(CommentSeen comment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> troubles() {
        return List.of();
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {}

    @Override
    public Outbox outbox() {
        return this;
    }

    @Override
    public Inbox inbox() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Roster roster() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Queue queue() {
        throw new UnsupportedOperationException();
    }
}
