package coop.ccci.tests.forge;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.gitea.GiteaComments;
import coop.ccci.bot.forge.gitea.GiteaForge;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.bot.forge.gitea.Patience;
import coop.ccci.kit.Secret;
import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.FakeGitea;
import java.time.Duration;

/** A forge with a pull request of bo's in an organisation that ana is a member of, and the bot that administers its repository. */
record Scene(FakeGitea gitea, GiteaServer server, GiteaForge forge, GiteaComments comments) implements AutoCloseable {
    static final String REPO = "coop/mailu";
    static final RepoName MAILU = RepoName.of(REPO);
    static final PullRequestId PULL = new PullRequestId(MAILU, 7);
    static final Patience SHORT = new Patience(Duration.ofSeconds(1), 3, Duration.ofMillis(1), Duration.ofSeconds(1));

    static Scene open() {
        FakeGitea gitea = FakeGitea.start();
        gitea.user("bo").organisation("coop").member("ana").member("bot");
        gitea.repo(REPO).collaborator("bot", Access.ADMIN).pull(7).by("bo").from("bo/mailu");
        GiteaServer server = server(gitea, gitea.token("bot"));
        return new Scene(gitea, server, new GiteaForge(server), new GiteaComments(server));
    }

    static GiteaServer server(FakeGitea gitea, String token) {
        return GiteaServer.at(gitea.address(), new Secret("forge.token", token), SHORT);
    }

    @Override
    public void close() {
        server.close();
        gitea.close();
    }
}
