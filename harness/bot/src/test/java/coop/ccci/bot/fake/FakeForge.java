package coop.ccci.bot.fake;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.Standing;
import coop.ccci.model.CommitSha;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A forge's pull requests and people in memory; it can be out of order for a while. */
public final class FakeForge implements Forge {
    private final Map<PullRequestId, PullRequest> pulls = new ConcurrentHashMap<>();
    private final Map<PullRequestId, CommitSha> heads = new ConcurrentHashMap<>();
    private final Map<Login, Standing> people = new ConcurrentHashMap<>();
    private volatile Runnable meanwhile = () -> {};

    /** There is such a pull request, and its timeline tells of this head. */
    public void put(PullRequest pull) {
        pulls.put(pull.id(), pull);
        heads.put(pull.id(), pull.head());
    }

    /** Nobody can tell any more what the head was. */
    public void forgetHeads() {
        heads.clear();
    }

    public void stand(String person, Standing standing) {
        people.put(new Login(person), standing);
    }

    /** From now on every question ends so. */
    public void fail(ForgeTrouble.Hope hope) {
        fail(new ForgeTrouble("asking the forge: 503", hope, Duration.ZERO));
    }

    public void fail(RuntimeException trouble) {
        meanwhile = () -> {
            throw trouble;
        };
    }

    /** It answers again. */
    public void mend() {
        meanwhile = () -> {};
    }

    /** What happens elsewhere while it is asked for the next time. */
    public void meanwhile(Runnable elsewhere) {
        meanwhile = () -> {
            mend();
            elsewhere.run();
        };
    }

    @Override
    public Login self() {
        meanwhile.run();
        return new Login("cc-ci");
    }

    @Override
    public Optional<PullRequest> pullRequest(PullRequestId id) {
        meanwhile.run();
        return Optional.ofNullable(pulls.get(id));
    }

    @Override
    public Optional<CommitSha> headAt(PullRequestId id, Instant moment) {
        meanwhile.run();
        return Optional.ofNullable(heads.get(id));
    }

    @Override
    public Standing standing(RepoName repo, Login person) {
        meanwhile.run();
        return people.getOrDefault(person, Standing.STRANGER);
    }

    @Override
    public void status(RepoName repo, CommitSha commit, CommitStatus status) {
        throw new UnsupportedOperationException();
    }
}
