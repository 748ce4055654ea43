package coop.ccci.tests.support.gitea;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A repository; what is asked of it by name and not there yet is made. */
public final class Repo {
    private final World world;
    private final RepoName name;
    private final long id;
    private final Map<String, Access> collaborators = new ConcurrentHashMap<>();
    private final Map<String, String> branches = new ConcurrentHashMap<>();
    private final Set<String> commits = ConcurrentHashMap.newKeySet();
    private final ConcurrentNavigableMap<Long, Issue> issues = new ConcurrentSkipListMap<>();
    private final ConcurrentNavigableMap<Long, Pull> pulls = new ConcurrentSkipListMap<>();
    private volatile boolean open = true;

    Repo(World world, RepoName name) {
        this.world = world;
        this.name = name;
        id = world.ids().next();
        branch("main", Words.digest(name + " main"));
    }

    /** Lets somebody in. */
    public Repo collaborator(String login, Access access) {
        collaborators.put(world.users().named(login).login(), access);
        return this;
    }

    /** Hides it from all who were not let in. */
    public Repo hidden() {
        open = false;
        return this;
    }

    /** Moves a branch, or makes one. */
    public Repo branch(String branch, String sha) {
        branches.put(branch, sha);
        return commit(sha);
    }

    /** Makes a commit known, so that it can have statuses. */
    public Repo commit(String sha) {
        commits.add(sha);
        return this;
    }

    /** A pull request. */
    public Pull pull(long number) {
        return pulls.computeIfAbsent(number, key -> new Pull(world, this, issue(number)));
    }

    /** An issue; a pull request is one too. */
    public Issue issue(long number) {
        return issues.computeIfAbsent(number, key -> new Issue(world, this, number));
    }

    /** Registers a webhook for what the bot listens to. */
    public Repo webhook(URI address, String secret) {
        world.hooks().add(this, HookConfig.of(address, secret));
        return this;
    }

    /** Its tip of a branch. */
    public Optional<String> tip(String branch) {
        return Optional.ofNullable(branches.get(branch));
    }

    RepoName name() {
        return name;
    }

    long id() {
        return id;
    }

    boolean isOpen() {
        return open;
    }

    boolean has(String sha) {
        return commits.contains(sha);
    }

    Optional<Access> given(String login) {
        return Optional.ofNullable(collaborators.get(login));
    }

    Map<Long, Issue> issues() {
        return issues;
    }

    ConcurrentNavigableMap<Long, Pull> pulls() {
        return pulls;
    }
}
