package coop.ccci.tests.bot;

import coop.ccci.bot.Bot;
import coop.ccci.bot.Outside;
import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.build.LocalExecutor;
import coop.ccci.bot.build.LocalHost;
import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.bot.config.ForgeAccess;
import coop.ccci.bot.config.HostEntry;
import coop.ccci.bot.config.Listen;
import coop.ccci.bot.config.StoreAccess;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.gitea.GiteaComments;
import coop.ccci.bot.forge.gitea.GiteaForge;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.bot.forge.gitea.Patience;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.store.SqlStore;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.run.Harness;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.SwarmClimber;
import coop.ccci.kit.Secret;
import coop.ccci.model.CommitSha;
import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.FakeGitea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.api.Git;

/** A forge with a pull request on custom-html, whose commit is really there, and a bot that climbs in cells of this machine. */
record Town(FakeGitea gitea, Bot bot, CommitSha head, Path runs) implements AutoCloseable {
    static final String REPO = "coop/custom-html";
    static final int PULL = 7;
    private static final Secret HOOK = new Secret("forge.webhook_secret", "9f2c-hook-41aa-77d0");

    static Town open(Path home) {
        Path repository = Lab.CUSTOM_HTML.repository();
        CommitSha head = head(repository);
        FakeGitea gitea = FakeGitea.start();
        gitea.user("bo").user("mallory").organisation("coop").member("ana").member("bot");
        gitea.repo(REPO)
                .collaborator("bot", Access.ADMIN)
                .pull(PULL)
                .by("bo")
                .from("bo/custom-html")
                .head(head.value());
        Secret token = new Secret("forge.token", gitea.token("bot"));
        BotConfig config = config(home, gitea, token);
        GiteaServer server = GiteaServer.at(gitea.address(), token, Patience.USUAL);
        Outside outside = new Outside(
                new GiteaForge(server),
                new GiteaComments(server),
                new Relocated(executor(config.runs()), repository),
                SqlStore.open(home.resolve("bot.db")),
                InstantSource.system());
        Bot bot = Bot.start(config, outside);
        URI hook = URI.create("http://127.0.0.1:" + bot.address().getPort() + "/hook");
        gitea.repo(REPO).webhook(hook, HOOK.reveal());
        return new Town(gitea, bot, head, config.runs());
    }

    private static BotConfig config(Path home, FakeGitea gitea, Secret token) {
        return new BotConfig(
                "bot",
                new ForgeAccess(gitea.address(), token, HOOK),
                List.of(new Enrolled(RepoName.of(REPO), Lab.CUSTOM_HTML.recipe())),
                Set.of(),
                new ExecutorChoice.Local(),
                List.of(new HostEntry(new HostSlots("cell", 1), new HostChoice.FreshCell(Egress.NONE))),
                home.resolve("runs"),
                new StoreAccess.SqliteFile(home.resolve("bot.db")),
                new Listen("127.0.0.1", 0),
                URI.create("https://ci.example.org"),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1));
    }

    private static LocalExecutor executor(Path runs) {
        return new LocalExecutor(
                new SwarmClimber(Folders.state(), Plugins::of, new Harness("0.0.0-test", "0".repeat(40))),
                List.of(new LocalHost(
                        "cell", new HostChoice.FreshCell(Egress.NONE), List.of(Lab.CUSTOM_HTML.images()))),
                new Arrivals(runs),
                request -> List.of("cc-ci", "run", request.recipe().value(), "--ref", request.ref()),
                Duration.ofMinutes(2));
    }

    private static CommitSha head(Path repository) {
        try (Git git = Git.open(repository.toFile())) {
            return new CommitSha(
                    git.getRepository().resolve(Lab.CUSTOM_HTML.pullRequest()).name());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the bot has written on the pull request, oldest first. */
    List<String> said() {
        return gitea.commentsOn(REPO, PULL).stream()
                .filter(comment -> comment.author().equals("bot"))
                .map(comment -> comment.body())
                .toList();
    }

    @Override
    public void close() {
        bot.close();
        gitea.close();
    }
}
