package coop.ccci.tests.conversation;

import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.bot.config.ForgeAccess;
import coop.ccci.bot.config.HostEntry;
import coop.ccci.bot.config.Listen;
import coop.ccci.bot.config.StoreAccess;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.kit.Secret;
import coop.ccci.model.RecipeName;
import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.FakeGitea;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who and what there is in every scene. Of the organisation coop: ana, and the bot; carl may push to coop/mailu; bo wrote the pull
 * requests 7 (commit aaaaaaaa) and 8 (commit 88888888) of coop/mailu from a fork; mallory and olga are nobody. The repository other/mailu is not enrolled.
 */
record Cast(FakeGitea gitea, Secret token) {
    static final String REPO = "coop/mailu";
    static final String OTHER_REPO = "other/mailu";
    static final String FORK = "bo/mailu";
    static final long PULL = 7;
    static final long OTHER_PULL = 8;
    static final String BOT = "bot";
    static final Secret HOOK = new Secret("forge.webhook_secret", "9f2c-hook-41aa-77d0");

    static Cast enter(FakeGitea gitea) {
        gitea.user("bo").user("mallory").user("olga").user("carl");
        gitea.organisation("coop").member("ana").member(BOT);
        gitea.organisation("other").member("ana");
        gitea.repo(REPO).collaborator(BOT, Access.ADMIN).collaborator("carl", Access.WRITE);
        pull(gitea, REPO, PULL, "a");
        pull(gitea, REPO, OTHER_PULL, "8");
        pull(gitea, OTHER_REPO, PULL, "e");
        return new Cast(gitea, new Secret("forge.token", gitea.token(BOT)));
    }

    private static void pull(FakeGitea gitea, String repo, long number, String digit) {
        gitea.repo(repo).pull(number).by("bo").from(FORK).head(commit(digit));
    }

    /** A commit by its one digit. */
    static String commit(String digit) {
        return digit.repeat(40 / digit.length());
    }

    BotConfig config(Path home, Path database, int port, Set<String> allowed) {
        return new BotConfig(
                BOT,
                new ForgeAccess(gitea.address(), token, HOOK),
                List.of(new Enrolled(RepoName.of(REPO), new RecipeName("mailu"))),
                allowed.stream().map(Login::new).collect(Collectors.toSet()),
                new ExecutorChoice.Local(),
                List.of(new HostEntry(new HostSlots("host-1", 1), new HostChoice.FreshCell(Egress.NONE))),
                home.resolve("runs"),
                new StoreAccess.SqliteFile(database),
                new Listen("127.0.0.1", port),
                URI.create("https://ci.example.org"),
                Duration.ofMillis(100),
                Duration.ofMinutes(1));
    }
}
