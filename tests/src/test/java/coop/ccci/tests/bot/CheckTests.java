package coop.ccci.tests.bot;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.tests.support.drone.FakeDrone;
import coop.ccci.tests.support.gitea.Access;
import coop.ccci.tests.support.gitea.FakeGitea;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cc-ci bot --check} as an operator meets it. */
class CheckTests {
    private static final String REPO = "coop/mailu";
    private static final String WRONG = "4be1c0d97a62f385b1e04c9d8a7f6032e5d4c3b1";
    private static final String SECRET = "9f2c-hook-41aa-77d0";

    @TempDir
    Path home;

    @AutoClose
    private final FakeGitea gitea = FakeGitea.start();

    @AutoClose
    private final FakeDrone drone = FakeDrone.start();

    @BeforeEach
    void build() {
        gitea.user("bo").organisation("coop").member("bot");
        gitea.repo(REPO).collaborator("bot", Access.ADMIN);
    }

    private Program check(String token) throws IOException {
        Files.writeString(home.resolve("token"), token);
        Files.writeString(home.resolve("hook"), SECRET);
        Files.writeString(home.resolve("drone"), drone.token());
        Files.writeString(
                home.resolve("cc-ci.yml"), """
                forge: {url: "%s", token: {file: token}, webhook_secret: {file: hook}}
                recipes: [{repo: %s}]
                public_url: https://ci.example.org
                executor: drone
                drone: {url: "%s", token: {file: drone}, repo: %s}
                """.formatted(gitea.address(), REPO, drone.address(), drone.repository()));
        Program program = Program.run(
                "bot", "--check", "--config", home.resolve("cc-ci.yml").toString());
        assertThat(program.said()).doesNotContain(token, SECRET, "\tat ");
        return program;
    }

    @Test
    void serverThatIsNotThereIsNamedAndEverythingElseLookedAt() throws IOException {
        String token = gitea.token("bot");
        gitea.close();
        Program program = check(token);
        assertThat(program.exit()).as(program.said()).isEqualTo(3);
        assertThat(program.said())
                .containsPattern("(?m)^pass +config +the file is whole")
                .containsPattern("(?m)^FAIL +forge +the forge at " + gitea.address() + " cannot be reached: .*next: ")
                .containsPattern("(?m)^pass +drone ")
                .contains("1 of 5 checks failed");
    }

    @Test
    void wrongTokenIsSaidToBeOneAndWhereToGetAnother() throws IOException {
        Program program = check(WRONG);
        assertThat(program.exit()).as(program.said()).isEqualTo(3);
        assertThat(program.said())
                .containsPattern("(?m)^FAIL +forge .*does not know the token.*; next: make one")
                .contains("/user/settings/applications", "write:issue");
    }

    @Test
    void rightTokenIsEnoughAndAMissingWebhookIsOnlyAWarning() throws IOException {
        Program program = check(gitea.token("bot"));
        assertThat(program.exit()).as(program.said()).isZero();
        assertThat(program.said())
                .containsPattern("(?m)^pass +forge +the token is that of bot")
                .containsPattern("(?m)^warn +forge +coop/mailu has no webhook .*found by polling only; next: add one")
                .endsWith("the bot can be started\n");
        gitea.repo(REPO).webhook(URI.create("https://ci.example.org/hook"), SECRET);
        assertThat(check(gitea.token("bot")).said()).doesNotContain("warn ", "FAIL ");
    }

    @Test
    void forgeInTroubleAtTheStartIsASentence() throws IOException {
        check(WRONG);
        Program program =
                Program.run("bot", "--config", home.resolve("cc-ci.yml").toString());
        assertThat(program.exit()).as(program.said()).isEqualTo(3);
        assertThat(program.said())
                .contains("cc-ci: starting the bot: the forge at " + gitea.address(), "next: ", "--check")
                .doesNotContain("\tat ");
    }
}
