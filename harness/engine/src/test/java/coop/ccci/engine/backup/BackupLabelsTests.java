package coop.ccci.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.backup.BackupPlan.Capture;
import coop.ccci.engine.backup.BackupPlan.Hooks;
import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.recipe.RecipeBuilder;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BackupLabelsTests {
    @TempDir
    private Path folder;

    /** A stack whose admin has /data and /data/keys, whose imap has /mail, with a shared external volume. */
    private BackupPlan plan(String adminLabels, String imapLabels) {
        String compose = """
                services:
                  admin:
                    volumes: ["data:/data", "keys:/data/keys", "shared:/shared"]
                    deploy: {labels: {%s}}
                  imap:
                    volumes: ["mail:/mail/"]
                    deploy: {labels: {%s}}
                volumes: {data: , keys: , mail: , shared: {external: true}}
                """.formatted(adminLabels, imapLabels);
        RecipeBuilder.empty().with("compose.yml", compose).in(folder);
        Compose read = ComposeReader.read(folder, List.of("compose.yml"), Map.of());
        return BackupLabels.plan(read);
    }

    private static Capture all(String volume) {
        return new Capture(volume, List.of("."));
    }

    @Test
    void stackThatDoesNotOptInHasAnEmptyPlan() {
        assertThat(plan("", "backupbot.backup.pre-hook: dump")).isEqualTo(new BackupPlan(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'false'", "'False'", "''", "'no'", "'0'"})
    void labelThatIsNotTrueDoesNotOptIn(String value) {
        assertThat(plan("backupbot.backup: " + value, "").captures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'true'", "'True'", "'TRUE'", "' true'"})
    void oneServiceThatOptsInCapturesEveryVolumeOfTheStack(String value) {
        assertThat(plan("backupbot.backup: " + value, "").captures())
                .containsExactly(all("data"), all("keys"), all("mail"));
    }

    @Test
    void volumeCanBeLeftOutByAnyService() {
        assertThat(plan("backupbot.backup: 'true'", "backupbot.backup.volumes.mail: 'false'")
                        .captures())
                .containsExactly(all("data"), all("keys"));
    }

    @Test
    void volumeCanBeNarrowedToPaths() {
        String labels = "backupbot.backup: 'true', backupbot.backup.volumes.data.path: 'b, /a/,a'";
        assertThat(plan(labels, "").captures())
                .containsExactly(new Capture("data", List.of("a", "b")), all("keys"), all("mail"));
    }

    @Test
    void oldPathCapturesOnlyTheVolumeThatIsMountedThere() {
        assertThat(plan("backupbot.backup: 'true', backupbot.backup.path: /data", "")
                        .captures())
                .containsExactly(all("data"));
    }

    @Test
    void oldPathBelowAMountIsAPathInItsVolume() {
        String labels = "backupbot.backup: 'true', backupbot.backup.path: '/data/db/,/data/keys/a/../b'";
        assertThat(plan(labels, "").captures())
                .containsExactly(new Capture("data", List.of("db")), new Capture("keys", List.of("b")));
    }

    @Test
    void servicesAddUp() {
        String admin = "backupbot.backup: 'true', backupbot.backup.path: /data/db";
        assertThat(plan(admin, "backupbot.backup: 'true', backupbot.backup.path: /mail")
                        .captures())
                .containsExactly(new Capture("data", List.of("db")), all("mail"));
        assertThat(plan(admin, "backupbot.backup: 'true'").captures())
                .containsExactly(all("data"), all("keys"), all("mail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/dump", "/", "/dat", "/database", "/shared/x", "/data/../etc"})
    void oldPathOutsideEveryVolumeIsAnError(String path) {
        assertThatThrownBy(() -> plan("backupbot.backup: 'true', backupbot.backup.path: '/data," + path + "'", ""))
                .isInstanceOfSatisfying(
                        RecipeProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ReasonCode.BACKUP_FAILED))
                .hasMessageContaining("service admin")
                .hasMessageContaining(path);
    }

    @Test
    void pathThatClimbsOutOfItsVolumeIsAnError() {
        assertThatThrownBy(() -> plan("backupbot.backup: 'true', backupbot.backup.volumes.data.path: a/../../b", ""))
                .isInstanceOf(RecipeProblem.class);
    }

    @Test
    void fileWhoseNameBeginsWithTwoDotsIsInItsVolume() {
        assertThat(plan("backupbot.backup: 'true', backupbot.backup.volumes.data.path: ..a", "")
                        .captures())
                .contains(new Capture("data", List.of("..a")));
    }

    @Test
    void hooksOfEveryServiceAreCollected() {
        String admin = "backupbot.backup: 'true', backupbot.backup.pre-hook: dump, backupbot.restore.post-hook: load";
        assertThat(plan(admin, "backupbot.backup.post-hook: tidy").hooks())
                .containsExactly(
                        new Hooks(
                                "admin",
                                List.of("data", "keys", "shared"),
                                Optional.of("dump"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("load")),
                        new Hooks(
                                "imap",
                                List.of("mail"),
                                Optional.empty(),
                                Optional.of("tidy"),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void serviceThatOptsOutHasNoHooks() {
        assertThat(plan("backupbot.backup: 'true'", "backupbot.backup: 'false', backupbot.backup.pre-hook: dump")
                        .hooks())
                .isEmpty();
    }
}
