package coop.ccci.tests.support.gitea;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** What people talk about, and all that happened to it. */
public final class Issue {
    private final World world;
    private final Repo repo;
    private final long number;
    private final long id;
    private final Instant created;
    private final ConcurrentNavigableMap<Long, Entry> entries = new ConcurrentSkipListMap<>();
    private volatile String author = "author";
    private volatile String title;

    Issue(World world, Repo repo, long number) {
        this.world = world;
        this.repo = repo;
        this.number = number;
        id = world.ids().next();
        created = world.now();
        title = "Change " + number;
    }

    /** Names whoever opened it. */
    public Issue by(String login) {
        author = world.users().named(login).login();
        return this;
    }

    /** Gives it a title. */
    public Issue titled(String text) {
        title = text;
        return this;
    }

    Entry add(Entry.Kind kind, String user, String body) {
        Instant now = world.now();
        Entry entry = new Entry(
                world.entries().next(), kind, world.users().named(user).login(), body, now, now);
        entries.put(entry.id(), entry);
        return entry;
    }

    Entry change(long entry, UnaryOperator<Entry> change) {
        return Optional.ofNullable(entries.computeIfPresent(entry, (key, old) -> change.apply(old)))
                .orElseThrow(Refusal::notFound);
    }

    void remove(Entry.Kind kind) {
        entries.values().removeIf(entry -> entry.kind() == kind);
    }

    void remove(long entry) {
        entries.remove(entry);
    }

    Optional<Entry> entry(long entry) {
        return Optional.ofNullable(entries.get(entry));
    }

    /** In the order of what happened. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    Repo repo() {
        return repo;
    }

    long number() {
        return number;
    }

    long id() {
        return id;
    }

    String author() {
        return author;
    }

    String title() {
        return title;
    }

    Instant created() {
        return created;
    }

    Optional<Pull> pull() {
        return Optional.ofNullable(repo.pulls().get(number));
    }
}
