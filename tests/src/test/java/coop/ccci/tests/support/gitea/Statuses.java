package coop.ccci.tests.support.gitea;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The statuses of all commits, in the order in which they were given. */
final class Statuses {
    private final Sequence ids = new Sequence();
    private final List<PostedStatus> all = new CopyOnWriteArrayList<>();

    long nextId() {
        return ids.next();
    }

    PostedStatus add(PostedStatus status) {
        all.add(status);
        return status;
    }

    List<PostedStatus> of(String sha) {
        return all.stream().filter(status -> status.sha().equals(sha)).toList();
    }
}
