package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.Standing;
import coop.ccci.gitea.model.Commit;
import coop.ccci.gitea.model.CommitStatusState;
import coop.ccci.gitea.model.CreateStatusOption;
import coop.ccci.model.CommitSha;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Repositories and people of a Gitea or Forgejo. */
public final class GiteaForge implements Forge {
    private final GiteaServer server;

    public GiteaForge(GiteaServer server) {
        this.server = server;
    }

    @Override
    public Login self() {
        return server.self();
    }

    @Override
    public Optional<PullRequest> pullRequest(PullRequestId id) {
        return new Fields("reading pull request " + id)
                .found(server.ask(
                        Again.HARMLESS,
                        api -> api.pullRequestWithHttpInfo(
                                id.repo().owner(), id.repo().name(), (long) id.number())))
                .map(new PullReader(id)::read);
    }

    @Override
    public Optional<CommitSha> headAt(PullRequestId id, Instant moment) {
        return pullRequest(id)
                .flatMap(pull -> new Timeline(server, id).history().headAt(moment, pull.head()));
    }

    @Override
    public Standing standing(RepoName repo, Login person) {
        return new People(server, repo).standing(person);
    }

    @Override
    public void status(RepoName repo, CommitSha commit, CommitStatus status) {
        CreateStatusOption wish = new CreateStatusOption()
                .context(status.context())
                .state(state(status.state()))
                .description(status.description())
                .targetUrl(status.target().map(URI::toString).orElse(""));
        String doing = "writing status " + status.context() + " of " + commit + " in " + repo;
        Answer<coop.ccci.gitea.model.CommitStatus> answer = server.ask(
                Again.HARMLESS, api -> api.createStatusWithHttpInfo(repo.owner(), repo.name(), commit.value(), wish));
        if (answer.isStatus(Status.SERVERS_OWN)) {
            refuseIfUnknown(repo, commit, doing);
        }
        new Fields(doing).got(answer);
    }

    /** Gitea takes a commit that it does not know for an error of its own. */
    private void refuseIfUnknown(RepoName repo, CommitSha commit, String doing) {
        Answer<Commit> answer =
                server.ask(Again.HARMLESS, api -> api.commitWithHttpInfo(repo.owner(), repo.name(), commit.value()));
        if (answer.isStatus(Status.NOT_FOUND)) {
            throw Trouble.of(doing + ", looking for the commit", answer);
        }
    }

    private static CommitStatusState state(CommitStatus.State state) {
        return switch (state) {
            case PENDING -> CommitStatusState.PENDING;
            case SUCCESS -> CommitStatusState.SUCCESS;
            case FAILURE -> CommitStatusState.FAILURE;
            case ERROR -> CommitStatusState.ERROR;
        };
    }
}
