package coop.ccci.tests.forge;

import static coop.ccci.tests.forge.Scene.MAILU;
import static coop.ccci.tests.forge.Scene.REPO;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.check.Finding;
import coop.ccci.bot.check.Finding.Weight;
import coop.ccci.bot.forge.gitea.GiteaInspection;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.gitea.model.EditHookOption;
import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.Fault;
import coop.ccci.tests.support.gitea.Scope;
import coop.ccci.tests.support.gitea.Seen;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectionTests {
    private static final URI PUBLIC = URI.create("https://ci.example/");
    private static final URI HOOK = URI.create("https://ci.example/hook");

    private final Scene scene = Scene.open();
    private final String token = scene.gitea().token("bot");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void everythingIsFine() {
        scene.gitea().repo(REPO).webhook(HOOK, "s3cret");
        assertThat(inspect(token))
                .containsExactly(
                        Finding.fine("the forge at " + scene.gitea().address() + " answers, it is version 1.26.0"),
                        Finding.fine("the token is that of bot"),
                        Finding.fine("bot is a member of coop and sees who else is"),
                        Finding.fine("bot reads coop/mailu"),
                        Finding.fine("bot may comment in coop/mailu"),
                        Finding.fine("bot may write statuses in coop/mailu"),
                        Finding.fine("bot may ask who may write to coop/mailu"),
                        Finding.fine("coop/mailu tells https://ci.example/hook of comments"));
    }

    @Test
    void nothingIsChanged() {
        inspect(token);
        assertThat(scene.gitea().requests("^(POST|PUT|DELETE)")).isEmpty();
        assertThat(scene.gitea().requests("^PATCH")).extracting(Seen::line).allMatch(line -> line.endsWith("/0"));
        assertThat(scene.gitea().commentsOn(REPO, 7)).isEmpty();
        assertThat(scene.gitea().hooksOf(REPO)).isEmpty();
    }

    @Test
    void serverThatIsNotThere() {
        scene.gitea().close();
        assertThat(inspect(token)).singleElement().satisfies(finding -> {
            assertThat(finding.weight()).isEqualTo(Weight.BROKEN);
            assertThat(finding.text())
                    .startsWith("the forge at " + scene.gitea().address() + " cannot be reached: ")
                    .contains("forge.url")
                    .doesNotContain(token);
        });
    }

    @Test
    void serverThatIsSomethingElse() {
        scene.gitea().fails(9, "GET /version", Fault.page(200));
        assertThat(inspect(token))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.text()).contains("cannot be reached", "not what was asked for"));
    }

    @Test
    void addressThatLeadsElsewhere() {
        scene.gitea().fails(9, "GET /version", Fault.status(301));
        assertThat(inspect(token))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text()).contains("does not answer like Gitea", "301", "forge.url"));
    }

    @Test
    void wrongToken() {
        String wrong = "0".repeat(40);
        assertThat(inspect(wrong)).singleElement().satisfies(finding -> {
            assertThat(finding.weight()).isEqualTo(Weight.BROKEN);
            assertThat(finding.text())
                    .contains("does not know the token", "/user/settings/applications", "write:issue", "forge.token")
                    .doesNotContain(wrong);
        });
    }

    @Test
    void tokenThatMayTooLittle() {
        String weak = scene.gitea().token("bot", Scope.READ_USER, Scope.READ_REPOSITORY, Scope.READ_ISSUE);
        assertThat(broken(inspect(weak)))
                .containsExactly(
                        "the token may not comment in coop/mailu: make one with the scopes write:issue, write:repository,"
                                + " read:organization and read:user",
                        "the token may not write statuses in coop/mailu: make one with the scopes write:issue,"
                                + " write:repository, read:organization and read:user");
        assertThat(texts(inspect(weak)))
                .anyMatch(text -> text.startsWith("the token may not ask who is a member of coop"));
    }

    @Test
    void tokenThatMayNotSayWhoseItIs() {
        String mute = scene.gitea().token("bot", Scope.WRITE_ISSUE);
        assertThat(broken(inspect(mute))).singleElement().asString().startsWith("the token may not say whose it is");
    }

    @Test
    void tokenOfAnAdministratorIsTooMuch() {
        scene.gitea().administrator("root");
        assertThat(inspect(scene.gitea().token("root")))
                .anySatisfy(finding -> assertThat(finding.text()).contains("root, who administers the whole server"));
    }

    @Test
    void botThatMayOnlyReadCannotWriteStatuses() {
        String reader = scene.gitea().token("reader");
        assertThat(broken(inspect(reader)))
                .containsExactly(
                        "reader may not write statuses in coop/mailu: make reader a collaborator of it, best with"
                                + " administrator access");
        assertThat(texts(inspect(reader)))
                .anyMatch(text -> text.startsWith("reader is no member of coop"))
                .anyMatch(text -> text.startsWith("reader may not ask who may write to coop/mailu"));
    }

    @Test
    void writerSeesNoWebhooks() {
        scene.gitea().repo(REPO).collaborator("writer", Access.WRITE);
        List<Finding> findings = inspect(scene.gitea().token("writer"));
        assertThat(broken(findings)).isEmpty();
        assertThat(texts(findings))
                .contains("writer may write statuses in coop/mailu")
                .anyMatch(text -> text.contains("nor see its webhooks"));
    }

    @Test
    void repositoryThatIsNotThere() {
        assertThat(texts(inspect(token, RepoName.of("coop/none"))))
                .anyMatch(text -> text.startsWith("bot sees no repository coop/none: "));
    }

    @Test
    void webhookThatIsMissing() {
        scene.gitea().repo(REPO).webhook(URI.create("https://other.example/hook"), "s3cret");
        assertThat(texts(inspect(token))).anyMatch(text -> text.startsWith("coop/mailu has no webhook to " + HOOK));
    }

    @Test
    void webhookThatIsAsleep() throws Exception {
        change(new EditHookOption().active(false).events(List.of("pull_request_comment")));
        assertThat(texts(inspect(token))).anyMatch(text -> text.contains(HOOK + " is not active: "));
    }

    @Test
    void webhookThatIsNotCalledForComments() throws Exception {
        change(new EditHookOption().active(true).events(List.of("push")));
        assertThat(texts(inspect(token))).anyMatch(text -> text.contains(HOOK + " is not called for comments: "));
    }

    private void change(EditHookOption change) throws Exception {
        scene.gitea().repo(REPO).webhook(HOOK, "s3cret");
        Raw.of(scene.gitea(), token)
                .editHook(
                        "coop", "mailu", scene.gitea().hooksOf(REPO).getFirst().id(), change);
    }

    private List<Finding> inspect(String shown) {
        return inspect(shown, MAILU);
    }

    private List<Finding> inspect(String shown, RepoName repo) {
        try (GiteaServer server = Scene.server(scene.gitea(), shown)) {
            return new GiteaInspection(server, PUBLIC).inspect(List.of(repo));
        }
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::text).toList();
    }

    private static List<String> broken(List<Finding> findings) {
        return texts(findings.stream()
                .filter(finding -> finding.weight() == Weight.BROKEN)
                .toList());
    }
}
