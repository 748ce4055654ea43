package coop.ccci.tests.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import coop.ccci.bot.forge.Comment;
import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.Standing;
import coop.ccci.bot.check.Finding;
import coop.ccci.bot.forge.gitea.GiteaComments;
import coop.ccci.bot.forge.gitea.GiteaForge;
import coop.ccci.bot.forge.gitea.GiteaInspection;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.bot.forge.gitea.Patience;
import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.bot.trigger.Delivery;
import coop.ccci.bot.trigger.Watched;
import coop.ccci.bot.trigger.Webhook;
import coop.ccci.gitea.model.CreateHookOption;
import coop.ccci.gitea.model.CreateIssueCommentOption;
import coop.ccci.kit.Secret;
import coop.ccci.model.CommitSha;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The bot's adapter does on a real server what it does on the fake; like {@link RealGiteaCheck} no part of any build. */
@EnabledIfEnvironmentVariable(
        named = RealStage.ADDRESS,
        matches = "https?://.+",
        disabledReason = "no Gitea or Forgejo to try was named")
class RealForgeCheck {
    private static final URI PUBLIC = URI.create("https://ci.example");

    private static Stage stage = RealStage.NONE.stage();
    private static GiteaServer server = server("none");

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void build() {
        stage = RealStage.build().stage();
        server = server(requireNonNull(stage.tokens().get("bot")));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void commentIsPublishedFoundAndEdited() {
        GiteaComments comments = new GiteaComments(server);
        long id = comments.publish(id(), Marker.report(), Marker.report().line() + "\nqueued");
        assertThat(comments.publish(id(), Marker.report(), Marker.report().line() + "\nrunning"))
                .isEqualTo(id);
        assertThat(new GiteaComments(server)
                        .publish(id(), Marker.report(), Marker.report().line() + "\ngreen"))
                .isEqualTo(id);
        Comment read = comments.find(repo(), id).orElseThrow();
        assertThat(read.body()).endsWith("green");
        assertThat(read.pullRequest()).isEqualTo(id());
        comments.react(repo(), id);
        comments.react(repo(), id);
        assertThat(comments.since(repo(), read.edited()))
                .extracting(Comment::id)
                .contains(id);
        assertThat(comments.find(repo(), 999_999_999)).isEmpty();
    }

    @Test
    void manyCommentsAreReadInPages() throws Exception {
        Instant before = new GiteaComments(server)
                .find(repo(), comment("first"))
                .orElseThrow()
                .created();
        for (int number = 0; number < 60; number++) {
            comment("number " + number);
        }
        assertThat(new GiteaComments(server).since(repo(), before)).hasSizeGreaterThan(60);
    }

    @Test
    void statusIsWritten() {
        CommitSha head = new CommitSha(stage.head());
        new GiteaForge(server)
                .status(
                        repo(),
                        head,
                        new CommitStatus("cc-ci/x", CommitStatus.State.ERROR, "none", Optional.of(PUBLIC)));
        assertThat(catchThrowableOfType(
                                ForgeTrouble.class,
                                () -> new GiteaForge(server)
                                        .status(
                                                repo(),
                                                new CommitSha("0".repeat(40)),
                                                new CommitStatus(
                                                        "x", CommitStatus.State.ERROR, "none", Optional.empty())))
                        .hope())
                .isEqualTo(ForgeTrouble.Hope.NEVER);
    }

    @Test
    void peopleStandWhereTheyStand() {
        GiteaForge forge = new GiteaForge(server);
        assertThat(forge.self()).isEqualTo(new Login("bot"));
        assertThat(forge.standing(repo(), new Login("ana"))).isEqualTo(Standing.STRANGER);
        assertThat(forge.standing(repo(), new Login("ROOT"))).isEqualTo(Standing.WRITER);
        assertThat(forge.standing(repo(), new Login("bo"))).isEqualTo(Standing.STRANGER);
        try (GiteaServer root = server(requireNonNull(stage.tokens().get("root")))) {
            assertThat(new GiteaForge(root).standing(repo(), new Login("ANA"))).isEqualTo(Standing.MEMBER);
        }
    }

    @Test
    void inspectionFindsTheWebhook() throws Exception {
        assertThat(inspect()).anyMatch(text -> text.contains("has no webhook to"));
        hook(PUBLIC.toString());
        assertThat(inspect())
                .anyMatch(text -> text.endsWith("tells https://ci.example/hook of comments"))
                .anyMatch(text -> text.startsWith("bot may comment in"))
                .anyMatch(text -> text.startsWith("bot may write statuses in"));
    }

    @Test
    void signedWebhookIsTaken() throws Exception {
        List<CommentSeen> taken = new CopyOnWriteArrayList<>();
        Watched watched = new Watched(() -> Set.of(repo()), new Login("bot"));
        Webhook webhook = new Webhook(new Secret("hook", "s3cret"), watched, taken::add);
        HttpServer ear = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ear.createContext("/hook", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            webhook.receive(new Delivery(name -> exchange.getRequestHeaders().getOrDefault(name, List.of()), body));
            exchange.sendResponseHeaders(200, -1);
        });
        ear.start();
        hook("http://127.0.0.1:" + ear.getAddress().getPort());
        Comment written =
                new GiteaComments(server).find(repo(), comment("!testme")).orElseThrow();
        await().until(() -> !taken.isEmpty());
        ear.stop(0);
        assertThat(taken.getFirst().id()).isEqualTo(written.id());
        assertThat(taken.getFirst().created()).isEqualTo(written.created());
        assertThat(taken.getFirst().head())
                .isEqualTo(new GiteaForge(server).pullRequest(id()).map(PullRequest::head));
    }

    @Test
    void headIsFollowedThroughPushes() throws Exception {
        GiteaForge forge = new GiteaForge(server);
        PullRequest pull = forge.pullRequest(id()).orElseThrow();
        assertThat(stage.as("bot")
                        .branch(stage.organisation(), stage.repo(), "main")
                        .getCommit())
                .extracting("id")
                .isEqualTo(pull.targetTip().value());
        Instant first = asked();
        assertThat(forge.headAt(id(), first)).contains(pull.head());
        try (Git git = cloned(pull)) {
            settle(first);
            CommitSha second = push(git);
            await().until(() -> forge.headAt(id(), first).isPresent());
            assertThat(forge.headAt(id(), first)).contains(pull.head());
            Instant then = asked();
            assertThat(forge.headAt(id(), then)).contains(second);
            settle(then);
            git.reset().setMode(ResetCommand.ResetType.HARD).setRef("HEAD~1").call();
            CommitSha third = push(git);
            await().untilAsserted(() -> assertThat(forge.headAt(id(), asked())).contains(third));
            assertThat(forge.headAt(id(), then)).isEmpty();
        }
    }

    private static void hook(String address) throws Exception {
        CreateHookOption hook = new CreateHookOption()
                .type("gitea")
                .active(true)
                .events(List.of("pull_request_comment"))
                .config(Map.of("url", address + "/hook", "content_type", "json", "secret", "s3cret"));
        stage.as("bot").createHook(stage.organisation(), stage.repo(), hook);
    }

    private List<String> inspect() {
        return new GiteaInspection(server, PUBLIC)
                .inspect(List.of(repo())).stream().map(Finding::text).toList();
    }

    private Git cloned(PullRequest pull) throws Exception {
        return Git.cloneRepository()
                .setURI(pull.source().orElseThrow())
                .setBranch("feature")
                .setDirectory(folder.toFile())
                .setCredentialsProvider(bo())
                .call();
    }

    private CommitSha push(Git git) throws Exception {
        String commit = git.commit()
                .setAllowEmpty(true)
                .setMessage("change " + System.nanoTime())
                .setAuthor("bo", "bo@ci.example")
                .setSign(false)
                .call()
                .name();
        git.push()
                .setRefSpecs(new RefSpec("+HEAD:refs/heads/feature"))
                .setForce(true)
                .setCredentialsProvider(bo())
                .call();
        await().until(() -> new GiteaForge(server)
                .pullRequest(id())
                .filter(pull -> pull.head().value().equals(commit))
                .isPresent());
        return new CommitSha(commit);
    }

    private static UsernamePasswordCredentialsProvider bo() {
        return new UsernamePasswordCredentialsProvider("bo", RealStage.PASSWORD);
    }

    /** The server's clock is this machine's, and counts seconds. */
    private static void settle(Instant moment) {
        await().pollDelay(Duration.ZERO).until(() -> Instant.now().isAfter(moment.plusSeconds(1)));
    }

    private Instant asked() throws Exception {
        return new GiteaComments(server)
                .find(repo(), comment("!testme"))
                .orElseThrow()
                .created();
    }

    private static long comment(String text) throws Exception {
        return requireNonNull(stage.as("ana")
                .createComment(
                        stage.organisation(), stage.repo(), stage.pull(), new CreateIssueCommentOption().body(text))
                .getId());
    }

    private static PullRequestId id() {
        return new PullRequestId(repo(), (int) stage.pull());
    }

    private static RepoName repo() {
        return new RepoName(stage.organisation(), stage.repo());
    }

    private static GiteaServer server(String token) {
        URI address = URI.create(stage.api().toString().replaceFirst("/api/v1$", ""));
        return GiteaServer.at(address, new Secret("forge.token", token), Patience.USUAL);
    }
}
