package coop.ccci.tests.support.gitea;

import java.util.Optional;

/** A pull request. */
public final class Pull {
    private final World world;
    private final Repo repo;
    private final Issue issue;
    private volatile Head head;
    private volatile String base = "main";
    private volatile State state = State.OPEN;

    Pull(World world, Repo repo, Issue issue) {
        this.world = world;
        this.repo = repo;
        this.issue = issue;
        head = new Head(
                Optional.of(repo.name()), "change-" + issue.number(), Words.digest(repo.name() + " " + issue.number()));
        open(head.sha());
    }

    /** Names whoever opened it. */
    public Pull by(String login) {
        issue.by(login);
        return this;
    }

    /** Gives it a title. */
    public Pull titled(String text) {
        issue.titled(text);
        return this;
    }

    /** Says which commit it was opened with. */
    public Pull head(String sha) {
        open(sha);
        return this;
    }

    /** Says which branch it is to be merged into. */
    public Pull into(String branch) {
        repo.branch(branch, repo.tip(branch).orElseGet(() -> Words.digest(repo.name() + " " + branch)));
        base = branch;
        return this;
    }

    /** Says that it comes from another repository, which is made where there is none. */
    public Pull from(String fork) {
        Repo other = world.repo(fork);
        head = new Head(Optional.of(other.name()), head.branch(), head.sha());
        return this;
    }

    /** Its head as it is now. */
    public String head() {
        return head.sha();
    }

    /** Its timeline tells of one push and no other. */
    void open(String sha) {
        move(sha);
        issue.remove(Entry.Kind.PULL_PUSH);
        issue.add(Entry.Kind.PULL_PUSH, issue.author(), Push.of(sha));
    }

    void move(String sha) {
        repo.commit(sha);
        head = head.moved(sha);
    }

    boolean isFrom(Repo fork) {
        return head.repo().filter(fork.name()::isThe).isPresent();
    }

    void loseFork() {
        head = head.without();
    }

    void now(State next) {
        state = next;
    }

    Head source() {
        return head;
    }

    String base() {
        return base;
    }

    State state() {
        return state;
    }

    Repo repo() {
        return repo;
    }

    Issue issue() {
        return issue;
    }
}
