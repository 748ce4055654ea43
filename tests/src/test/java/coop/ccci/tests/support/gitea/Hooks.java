package coop.ccci.tests.support.gitea;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The webhooks of all repositories. */
final class Hooks {
    private final Sequence ids = new Sequence();
    private final ConcurrentNavigableMap<Long, Owned> all = new ConcurrentSkipListMap<>();

    private record Owned(Repo repo, RegisteredHook hook) {}

    RegisteredHook add(Repo repo, HookConfig config) {
        RegisteredHook hook = new RegisteredHook(ids.next(), config);
        all.put(hook.id(), new Owned(repo, hook));
        return hook;
    }

    RegisteredHook change(Repo repo, RegisteredHook hook) {
        all.put(hook.id(), new Owned(repo, hook));
        return hook;
    }

    List<RegisteredHook> of(Repo repo) {
        return all.values().stream()
                .filter(owned -> owned.repo() == repo)
                .map(Owned::hook)
                .toList();
    }

    Optional<RegisteredHook> find(Repo repo, long id) {
        return of(repo).stream().filter(hook -> hook.id() == id).findFirst();
    }
}
