package coop.ccci.tests.support.gitea;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** All that the server knows. */
final class World {
    private final Sequence ids = new Sequence();
    private final Sequence entries = new Sequence();
    private final Users users = new Users(ids);
    private final Map<String, Organisation> organisations = new ConcurrentHashMap<>();
    private final Map<String, Repo> repos = new ConcurrentHashMap<>();
    private final Hooks hooks = new Hooks();
    private final Statuses statuses = new Statuses();
    private final Reactions reactions = new Reactions();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** The time of day in whole seconds, as Gitea keeps it. */
    Instant now() {
        return Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.SECONDS);
    }

    void elapse(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    Organisation organisation(String name) {
        return organisations.computeIfAbsent(Words.lower(name), key -> new Organisation(name, users));
    }

    Optional<Organisation> findOrganisation(String name) {
        return Optional.ofNullable(organisations.get(Words.lower(name)));
    }

    Repo repo(String fullName) {
        return repos.computeIfAbsent(Words.lower(fullName), key -> new Repo(this, RepoName.of(fullName)));
    }

    Optional<Repo> findRepo(String fullName) {
        return Optional.ofNullable(repos.get(Words.lower(fullName)));
    }

    void remove(Repo repo) {
        repos.remove(Words.lower(repo.name().toString()));
    }

    Stream<Repo> repos() {
        return repos.values().stream();
    }

    Sequence ids() {
        return ids;
    }

    /** Lines of timelines have numbers of their own, over all repositories. */
    Sequence entries() {
        return entries;
    }

    Users users() {
        return users;
    }

    Hooks hooks() {
        return hooks;
    }

    Statuses statuses() {
        return statuses;
    }

    Reactions reactions() {
        return reactions;
    }
}
