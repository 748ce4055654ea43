package coop.ccci.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.app.KnownSecrets;
import coop.ccci.engine.app.LabStack;
import coop.ccci.engine.app.Redaction;
import coop.ccci.engine.host.Command;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("swarm")
class BackupBotTwoTests {
    private static final BackupPlan PLAN =
            Plans.capturing("alpha", ".").and("beta", ".").plan();
    private static BackupLab lab;
    private static LabStack botStack;
    private static StackName name;
    private static Backupbot bot;

    @BeforeAll
    static void open() throws IOException {
        lab = BackupLab.open("botlab");
        name = lab.stack().name();
        botStack = LabStack.deploy(lab.host(), "backupbot", compose());
        bot = chosen();
        bot.prepare();
    }

    @AfterAll
    static void close() {
        botStack.close();
        assertThat(chosen()).isInstanceOf(ResticBackupbot.class);
        lab.close();
    }

    @BeforeEach
    void seed() {
        lab.seed();
        hook("");
    }

    @Test
    void hostsOwnBotIsChosen() {
        assertThat(bot).isInstanceOf(BackupBotTwo.class);
    }

    @Test
    void snapshotListsFilesAndOnlyTheNamedVolumeIsRestored() {
        BackupFacts facts = bot.create(name, PLAN);
        assertThat(facts.files()).isEqualTo(2);
        assertThat(facts.bytes()).isEqualTo(12);
        assertThat(bot.files(facts, name, "alpha")).containsExactly("item");
        lab.stack().sh("app", "rm /alpha/item; echo changed > /beta/item");
        bot.restore(facts, name, PLAN, Set.of("alpha"));
        assertThat(lab.stack().sh("app", "cat /alpha/item /beta/item")).isEqualTo("first\nchanged");
    }

    @Test
    void verySnapshotIsRestoredAndNotTheNewest() {
        BackupFacts old = bot.create(name, PLAN);
        lab.stack().sh("app", "echo newer > /alpha/item");
        assertThat(bot.create(name, PLAN).snapshot()).isNotEqualTo(old.snapshot());
        bot.restore(old, name, PLAN, Set.of("alpha"));
        assertThat(lab.stack().sh("app", "cat /alpha/item")).isEqualTo("first");
    }

    @Test
    void hookThatTheBotOnlyLogsIsStillAFailure() {
        hook("echo no such database >&2; exit 5");
        assertThatThrownBy(() -> bot.create(name, PLAN)).isInstanceOfSatisfying(RecipeProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(ReasonCode.HOOK_FAILED);
            assertThat(problem.what()).contains("no such database");
        });
    }

    @Test
    void missingDumpIsRefused() {
        BackupPlan plan = Plans.capturing("alpha", "dump").plan();
        assertThatThrownBy(() -> bot.create(name, plan))
                .isInstanceOf(RecipeProblem.class)
                .hasMessageContaining("path dump of volume alpha is missing");
    }

    @Test
    void restoreThatBringsNothingIsTrouble() {
        BackupFacts facts = new BackupFacts("backup-bot-two", "1", "00000000", 0, 0);
        assertThatThrownBy(() -> bot.restore(facts, name, PLAN, Set.of("alpha")))
                .isInstanceOf(HostTrouble.class);
    }

    private static void hook(String line) {
        lab.host()
                .run(Command.of(
                        "docker",
                        "service",
                        "update",
                        "--detach",
                        "--label-add",
                        "backupbot.backup.pre-hook=" + line,
                        name.scoped("app")))
                .orTrouble();
    }

    private static Backupbot chosen() {
        return Backupbots.on(lab.host(), lab.repository(), lab.password(), new Redaction(new KnownSecrets()));
    }

    private static String compose() throws IOException {
        String root = lab.host()
                .run(Command.of("docker", "info", "--format", "{{.DockerRootDir}}"))
                .orTrouble()
                .strip();
        return """
                version: "3.8"
                services:
                  app:
                    image: IMAGE
                    command:
                      - bash
                      - -c
                      - >-
                        printf '%s' "$$1" > /usr/bin/backup; chmod +x /usr/bin/backup;
                        trap 'exit 0' TERM; while :; do sleep 0.2; done
                      - bot
                      - |
                        BOT
                    volumes:
                      - ROOT/volumes:/var/lib/docker/volumes
                      - /var/run/docker.sock:/var/run/docker.sock
                    deploy: {endpoint_mode: dnsrr, labels: {coop-cloud.backupbot.enabled: "true"}}
                """.replace("ROOT", root)
                .replace("BOT", script().replace("$", "$$").indent(8).strip());
    }

    private static String script() throws IOException {
        try (InputStream content = Objects.requireNonNull(BackupBotTwoTests.class.getResourceAsStream("bot.sh"))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
