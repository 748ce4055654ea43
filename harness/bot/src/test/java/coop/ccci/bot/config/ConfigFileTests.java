package coop.ccci.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.model.RecipeName;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigFileTests {
    private static final Map<String, String> ENVIRONMENT = Map.of("TOKEN", "t0ken", "HOOK", " s3cret\n", "EMPTY", " ");
    private static final String LEAST = """
            forge:
              url: https://git.example.org/
              token: {env: TOKEN}
              webhook_secret: {env: HOOK}
            recipes:
              - repo: coop/mailu
            public_url: https://ci.example.org
            """;

    @TempDir
    private Path home;

    private BotConfig read(String text) throws IOException {
        return ConfigFile.read(Files.writeString(home.resolve("cc-ci.yml"), text), ENVIRONMENT);
    }

    @Test
    void leastConfigurationHasUsableDefaults() throws IOException {
        BotConfig config = read(LEAST);
        assertThat(config.recipes())
                .containsExactly(new Enrolled(new RepoName("coop", "mailu"), new RecipeName("mailu")));
        assertThat(config.slots()).containsExactly(new HostSlots("cell", 1));
        assertThat(config.executor()).isEqualTo(new ExecutorChoice.Local());
        assertThat(config.store()).isEqualTo(new StoreAccess.SqliteFile(home.resolve("bot.db")));
        assertThat(config.pollEvery()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.forge().url()).hasToString("https://git.example.org");
        assertThat(config.forge().webhookSecret().reveal()).isEqualTo("s3cret");
    }

    @Test
    void everythingCanBeSet() throws IOException {
        Files.writeString(home.resolve("id"), "key");
        Files.writeString(home.resolve("password"), "pa55\n");
        BotConfig config = read(LEAST + """
                name: bot-2
                allow: [Ana]
                executor: drone
                drone: {url: https://drone.example.org, token: {env: TOKEN}, repo: coop/cc-ci, branch: stable}
                hosts:
                  - {name: big, address: "ssh://root@10.0.0.1", identity: id, known_hosts: id, capacity: 3}
                  - {name: cell, egress: true}
                store: {url: "jdbc:postgresql://db/bot", user: bot, password: {file: password}}
                listen: "[::1]:9000"
                """);
        assertThat(config.name()).isEqualTo("bot-2");
        assertThat(config.allow()).contains(new Login("ana"));
        assertThat(config.hosts().getFirst().choice()).isInstanceOf(HostChoice.Existing.class);
        assertThat(config.hosts().getLast().choice()).isEqualTo(new HostChoice.FreshCell(Egress.ALLOWED));
        assertThat(config.slots()).containsExactly(new HostSlots("big", 3), new HostSlots("cell", 1));
        assertThat(config.listen()).isEqualTo(new Listen("::1", 9000));
        assertThat(config.executor())
                .isInstanceOfSatisfying(
                        ExecutorChoice.Drone.class,
                        drone -> assertThat(drone.branch()).isEqualTo("stable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{env: TOKEN}  | {env: NOT_SET}  | forge.token: the variable NOT_SET is not set",
                "{env: HOOK}   | {env: EMPTY}    | forge.webhook_secret: the variable EMPTY",
                "{env: HOOK}   | {file: none}    | forge.webhook_secret: there is no file",
                "{env: HOOK}   | s3cret          | forge.webhook_secret",
                "coop/mailu    | mailu           | recipes.0.repo",
                "public_url    | public-url      | public-url",
                "ci.example.org| ' '             | public_url",
            })
    void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String said) {
        String text = LEAST.replace(right, wrong);
        assertThatThrownBy(() -> read(text)).isInstanceOf(UsageProblem.class).hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "executor: drone                            | drone",
                "listen: localhost:70000                    | listen: 70000 is not a port",
                "hosts: [{name: a}, {name: a}]              | hosts: a is there twice",
                "hosts: [{name: a, egress: maybe}]          | hosts.0.egress",
                "hosts: [{name: a, capacity: 0}]            | hosts.0.capacity",
                "hosts: [{name: a, address: 'ssh://h'}]     | identity",
                "store: {url: 'jdbc:mysql://db'}            | store",
                "poll_evry: 3                               | poll_evry",
            })
    void whatIsAddedWrongIsNamedToo(String added, String said) {
        assertThatThrownBy(() -> read(LEAST + added))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining(said);
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        String text = LEAST.replace("{env: TOKEN}", "{env: A}").replace("{env: HOOK}", "{env: B}") + "listen: x:99999";
        assertThatThrownBy(() -> read(text))
                .message()
                .contains("(1) ", "variable A", "(2) ", "variable B", "(3) listen");
    }

    @Test
    void secretWrittenIntoTheFileIsNotRepeated() {
        String text = LEAST.replace("{env: HOOK}", "hunter2");
        assertThatThrownBy(() -> read(text)).message().doesNotContain("hunter2");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        assertThatThrownBy(() -> read(LEAST + "allow: [a"))
                .isInstanceOf(UsageProblem.class)
                .message()
                .contains("cc-ci.yml, line ");
        assertThatThrownBy(() -> read(LEAST + "public_url: https://b"))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("public_url");
    }

    @Test
    void missingFileIsSaid() {
        assertThatThrownBy(() -> ConfigFile.read(home.resolve("none.yml"), Map.of()))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("there is no such file");
    }
}
