package coop.ccci.tests.support.gitea;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A Gitea or Forgejo in memory: what tests do here, people do there, and programs see and change it over HTTP. */
public final class FakeGitea implements AutoCloseable {
    private final World world;
    private final Server server;
    private final Courier courier;
    private final Happenings happenings;
    private final Service service;

    private FakeGitea(Flavour flavour, Server server) {
        this.server = server;
        world = new World();
        courier = new Courier();
        Desk desk = Desk.of(world, flavour, server.address(), courier);
        happenings = desk.happenings();
        service = Service.of(desk);
        server.serve(service::answer);
    }

    /** A newer Gitea, with nothing in it. */
    public static FakeGitea start() {
        return start(Flavour.GITEA_1_26);
    }

    /** One of these, with nothing in it. */
    public static FakeGitea start(Flavour flavour) {
        return start(flavour, 0);
    }

    /** The same at a port that is known before; 0 takes any. */
    public static FakeGitea start(Flavour flavour, int port) {
        return new FakeGitea(flavour, Server.bind(port));
    }

    /** Where people go with a browser. */
    public URI address() {
        return server.address();
    }

    /** Where programs go. */
    public URI api() {
        return server.address().resolve("/api/v1");
    }

    /** Somebody with an account and nothing else. */
    public FakeGitea user(String login) {
        world.users().named(login);
        return this;
    }

    /** Somebody who may do everything. */
    public FakeGitea administrator(String login) {
        world.users().administrator(login);
        return this;
    }

    /** An organisation; made where there was none. */
    public Organisation organisation(String name) {
        return world.organisation(name);
    }

    /** A repository by its full name; made where there was none. */
    public Repo repo(String fullName) {
        return world.repo(fullName);
    }

    /** A token with what the bot needs. */
    public String token(String login) {
        return world.users().token(login, Scope.ofTheBot());
    }

    /** A token with these scopes and no others. */
    public String token(String login, Scope... scopes) {
        return world.users().token(login, Set.of(scopes));
    }

    /** Makes a token worthless. */
    public void revoke(String token) {
        world.users().revoke(token);
    }

    /** Somebody comments on a pull request or, where there is none of this number, an issue; says the comment's number. */
    public long comment(String repo, long number, String author, String body) {
        return happenings.comment(repo(repo).issue(number), author, body).id();
    }

    /** Somebody changes a comment. */
    public void edit(String repo, long comment, String editor, String body) {
        Line line = line(repo, comment);
        happenings.edit(line.issue(), line.entry(), editor, body);
    }

    /** Somebody deletes a comment. */
    public void delete(String repo, long comment, String who) {
        Line line = line(repo, comment);
        happenings.delete(line.issue(), line.entry(), who);
    }

    /** The author pushes a commit on top. */
    public void push(String repo, long pull, String sha) {
        happenings.push(repo(repo).pull(pull), sha);
    }

    /** The author replaces the commits by another one. */
    public void forcePush(String repo, long pull, String sha) {
        happenings.forcePush(repo(repo).pull(pull), sha);
    }

    /** The author wants it merged into another branch. */
    public void retarget(String repo, long pull, String branch) {
        happenings.retarget(repo(repo).pull(pull), branch);
    }

    /** Somebody closes a pull request. */
    public void close(String repo, long pull) {
        happenings.close(repo(repo).pull(pull), State.CLOSED);
    }

    /** Somebody merges a pull request. */
    public void merge(String repo, long pull) {
        happenings.close(repo(repo).pull(pull), State.MERGED);
    }

    /** Somebody opens a closed pull request again. */
    public void reopen(String repo, long pull) {
        happenings.reopen(repo(repo).pull(pull));
    }

    /** Somebody deletes a repository that pull requests may come from. */
    public void deleteRepo(String repo) {
        happenings.delete(repo(repo));
    }

    /** The comments of a pull request, the oldest first. */
    public List<PostedComment> commentsOn(String repo, long number) {
        return repo(repo).issue(number).entries().stream()
                .filter(Entry::isComment)
                .map(PostedComment::of)
                .toList();
    }

    /** The statuses of a commit, the oldest first. */
    public List<PostedStatus> statusesOf(String sha) {
        return world.statuses().of(sha);
    }

    /** The reactions to a comment. */
    public List<PostedReaction> reactionsTo(long comment) {
        return world.reactions().to(comment);
    }

    /** The webhooks of a repository. */
    public List<RegisteredHook> hooksOf(String repo) {
        return world.hooks().of(repo(repo));
    }

    /** The calls of webhooks that were tried, in the order in which they ended. */
    public List<Delivery> deliveries() {
        return courier.deliveries();
    }

    /** All requests that came. */
    public List<Seen> requests() {
        return List.copyOf(service.seen());
    }

    /** The requests whose line has this in it, such as {@code POST .*statuses}. */
    public List<Seen> requests(String pattern) {
        Pattern line = Pattern.compile(pattern);
        return requests().stream()
                .filter(seen -> line.matcher(seen.line()).find())
                .toList();
    }

    /** The next requests, as many as told, whose line has this in it go wrong. */
    public void fails(int times, String pattern, Fault fault) {
        service.faults().plan(times, pattern, fault);
    }

    /** No request goes wrong any more. */
    public void recovers() {
        service.faults().forget();
    }

    /** Moves the server's clock on. */
    public void elapse(Duration time) {
        world.elapse(time);
    }

    @Override
    public void close() {
        server.close();
        courier.close();
    }

    private Line line(String repo, long comment) {
        return repo(repo).issues().values().stream()
                .flatMap(issue -> issue.entry(comment).map(entry -> new Line(issue, entry)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no comment " + comment + " in " + repo));
    }
}
