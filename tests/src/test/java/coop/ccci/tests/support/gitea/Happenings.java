package coop.ccci.tests.support.gitea;

import java.util.Optional;

/** What people do, by the web pages or by the interface: it changes the world, and webhooks are called for it. */
record Happenings(World world, Webhooks webhooks) {
    Entry comment(Issue issue, String author, String body) {
        Entry comment = issue.add(Entry.Kind.COMMENT, author, body);
        webhooks.comment("created", issue, comment, author, Optional.empty());
        return comment;
    }

    /** Where the text stays the same nothing happens. */
    Entry edit(Issue issue, Entry comment, String editor, String body) {
        if (comment.body().equals(body)) {
            return comment;
        }
        Entry edited = issue.change(comment.id(), old -> old.saying(body, world.now()));
        webhooks.comment("edited", issue, edited, editor, Optional.of(comment.body()));
        return edited;
    }

    void delete(Issue issue, Entry comment, String who) {
        issue.remove(comment.id());
        webhooks.comment("deleted", issue, comment, who, Optional.empty());
    }

    void push(Pull pull, String sha) {
        pull.move(sha);
        pull.issue().add(Entry.Kind.PULL_PUSH, pull.issue().author(), Push.of(sha));
        webhooks.pullRequest(HookEvent.PULL_REQUEST_SYNC, "synchronized", pull);
    }

    /** The lines about older pushes go, as their commits are not in the branch any more. */
    void forcePush(Pull pull, String sha) {
        String before = pull.head();
        pull.open(sha);
        pull.issue().add(Entry.Kind.PULL_PUSH, pull.issue().author(), Push.forced(before, sha));
        webhooks.pullRequest(HookEvent.PULL_REQUEST_SYNC, "synchronized", pull);
    }

    /** The lines about pushes go, and there is a new one although the head did not move. */
    void retarget(Pull pull, String branch) {
        pull.into(branch);
        pull.issue().add(Entry.Kind.CHANGE_TARGET_BRANCH, pull.issue().author(), "");
        pull.open(pull.head());
        webhooks.pullRequest(HookEvent.PULL_REQUEST, "edited", pull);
    }

    void close(Pull pull, State how) {
        pull.now(how);
        pull.issue().add(Entry.Kind.CLOSE, pull.issue().author(), "");
        webhooks.pullRequest(HookEvent.PULL_REQUEST, "closed", pull);
    }

    void reopen(Pull pull) {
        pull.now(State.OPEN);
        pull.issue().add(Entry.Kind.REOPEN, pull.issue().author(), "");
        webhooks.pullRequest(HookEvent.PULL_REQUEST, "reopened", pull);
    }

    /** What was open from there is closed. */
    void delete(Repo fork) {
        world.remove(fork);
        world.repos()
                .flatMap(repo -> repo.pulls().values().stream())
                .filter(pull -> pull.isFrom(fork))
                .forEach(this::orphan);
    }

    private void orphan(Pull pull) {
        pull.loseFork();
        if (pull.state() == State.OPEN) {
            close(pull, State.CLOSED);
        }
    }
}
