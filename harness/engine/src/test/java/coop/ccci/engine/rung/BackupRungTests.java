package coop.ccci.engine.rung;

import static coop.ccci.engine.rung.Bench.LABELLED;
import static coop.ccci.engine.rung.Bench.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.fake.FakeBackupbot;
import coop.ccci.engine.fake.ItemProbe;
import coop.ccci.engine.fake.Stages;
import coop.ccci.engine.journal.StageName;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import coop.ccci.model.Status;
import coop.ccci.model.results.BackupFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupRungTests {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void set() {
        bench = new Bench(folder);
    }

    /** A restore with a fault in it. */
    private interface Restore {
        void act(FakeBackupbot sound, BackupFacts snapshot, BackupPlan plan, Set<String> volumes);
    }

    private void restoring(Restore fault) {
        FakeBackupbot sound = bench.backupbot;
        bench.backupbot = new FakeBackupbot(bench.volumes) {
            @Override
            public void prepare() {
                sound.prepare();
            }

            @Override
            public BackupFacts create(StackName stack, BackupPlan plan) {
                return sound.create(stack, plan);
            }

            @Override
            public List<String> files(BackupFacts snapshot, StackName stack, String volume) {
                return sound.files(snapshot, stack, volume);
            }

            @Override
            public void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> volumes) {
                fault.act(sound, snapshot, plan, volumes);
            }
        };
    }

    private void restore(FakeBackupbot sound, BackupFacts snapshot, BackupPlan plan, Set<String> volumes) {
        sound.restore(snapshot, coop.ccci.engine.fake.Plans.STACK, plan, volumes);
    }

    @Test
    void goodRecipeIsProvenInEveryColumn() throws Exception {
        assertThat(bench.backup()).isPass();
        assertThat(bench.rows).hasSize(2).allSatisfy(Bench::assertProven);
    }

    @Test
    void everyVolumeIsRestoredAloneThenAllThenIntoANewStack() throws Exception {
        List<Set<String>> restores = new java.util.ArrayList<>();
        restoring((sound, snapshot, plan, volumes) -> {
            restores.add(new TreeSet<>(volumes));
            restore(sound, snapshot, plan, volumes);
        });
        assertThat(bench.backup()).isPass();
        assertThat(restores).containsExactly(Set.of("a"), Set.of("b"), Set.of("a", "b"), Set.of("a", "b"));
        assertThat(bench.host.done()).contains("docker stack rm demo-1a2b3c", "removeVolumeCmd demo-1a2b3c_a");
    }

    @Test
    void volumeThatTheLabelsLeaveOutIsNotCaptured() throws Exception {
        String partial = LABELLED.replace(
                "backupbot.backup:", "backupbot.backup.volumes.b: \"false\"\n        backupbot.backup:");
        assertThat(bench.backup(partial)).isFail(ReasonCode.NOT_CAPTURED, "volume b");
        assertThat(bench.row("b").captured()).contains(false);
        assertThat(bench.row("a").restoredFresh()).contains(true);
    }

    @Test
    void recipeThatOptsInAndLeavesEverythingOutIsNotCapturedEither() throws Exception {
        String nothing = LABELLED.replace(
                "backupbot.backup:",
                "backupbot.backup.volumes.a: \"false\"\n        backupbot.backup.volumes.b: \"false\"\n        backupbot.backup:");
        assertThat(bench.backup(nothing)).isFail(ReasonCode.NOT_CAPTURED, "volume a");
    }

    @Test
    void snapshotWithoutTheItemIsNotCaptured() throws Exception {
        bench.backupbot = new FakeBackupbot(bench.volumes) {
            @Override
            public List<String> files(BackupFacts snapshot, StackName stack, String volume) {
                return volume.equals("a") ? List.of("items/other", "log") : super.files(snapshot, stack, volume);
            }
        };
        assertThat(bench.backup()).isFail(ReasonCode.NOT_CAPTURED, "snapshot-0", "volume a");
        assertThat(bench.row("a").captured()).contains(false);
        assertThat(bench.row("a").restoredAlone()).isEmpty();
    }

    @Test
    void wipeThatDoesNothingIsSeen() throws Exception {
        bench.plugin = bench.plugin.probing(ItemProbe.of("a"), ItemProbe.of("b").wiping(volumes -> {}));
        assertThat(bench.backup()).isFail(ReasonCode.NOT_WIPED, "volume b");
        assertThat(bench.row("b").wiped()).contains(false);
        assertThat(bench.row("b").restoredAlone()).isEmpty();
        assertThat(bench.row("a").restoredAlone()).contains(true);
    }

    @Test
    void wipeThatTakesANeighbourAlongIsSeen() throws Exception {
        ItemProbe greedy = ItemProbe.of("a").wiping(volumes -> {
            volumes.of("a").clear();
            volumes.of("b").clear();
        });
        bench.plugin = bench.plugin.probing(greedy, ItemProbe.of("b"));
        assertThat(bench.backup()).isFail(ReasonCode.NEIGHBOUR_LOST, "volume b", "after wiping volume a");
        assertThat(bench.row("a").neighboursKept()).contains(false);
    }

    @Test
    void restoreThatChangesANeighbourIsSeen() throws Exception {
        restoring((sound, snapshot, plan, volumes) -> {
            bench.volumes.of("b").clear();
            restore(sound, snapshot, plan, Set.of("a", "b"));
        });
        assertThat(bench.backup()).isFail(ReasonCode.NEIGHBOUR_LOST, "volume b", "after restoring volume a");
    }

    @Test
    void restoreThatDoesNothingIsSeen() throws Exception {
        restoring((sound, snapshot, plan, volumes) -> {});
        assertThat(bench.backup()).isFail(ReasonCode.NOT_RESTORED, "volume a");
        assertThat(bench.rows).allSatisfy(row -> assertThat(row.restoredAlone()).contains(false));
        assertThat(bench.rows).allSatisfy(row -> assertThat(row.restoredFresh()).contains(false));
    }

    @Test
    void laterItemThatComesBackIsSeen() throws Exception {
        Set<String> everything = new TreeSet<>();
        bench.plugin = bench.plugin.probing(ItemProbe.of("a").wiping(volumes -> {
            everything.addAll(volumes.of("a"));
            volumes.of("a").clear();
        }));
        restoring((sound, snapshot, plan, volumes) -> bench.volumes.of("a").addAll(everything));
        bench.plugin = bench.plugin.with(RecipeSettings.defaults().transientVolume("b", "made again"));
        assertThat(bench.backup()).isFail(ReasonCode.NOT_RESTORED, "volume a", "made after the snapshot");
    }

    @Test
    void restoreOfAnEarlierSnapshotIsSeen() throws Exception {
        restoring((sound, snapshot, plan, volumes) ->
                volumes.forEach(volume -> bench.volumes.of(volume).add("ccci0older")));
        assertThat(bench.backup()).isFail(ReasonCode.NOT_RESTORED, "volume a", "did not come back", "ccci0older");
    }

    @Test
    void oneOfTwoVolumesNotRestoredIsNamedAndTheOtherIsNotBlamed() throws Exception {
        restoring((sound, snapshot, plan, volumes) -> {
            Set<String> some = new TreeSet<>(volumes);
            some.remove("a");
            restore(sound, snapshot, plan, some);
        });
        assertThat(bench.backup()).isFail(ReasonCode.NOT_RESTORED, "volume a");
        assertThat(bench.row("b").restoredAlone()).contains(true);
        assertThat(bench.row("b").restoredAll()).contains(true);
        assertThat(bench.row("b").neighboursKept().orElse(true)).isTrue();
    }

    @Test
    void volumeThatComesBackAloneAndNotTogetherWithTheOthersIsSeen() throws Exception {
        restoring((sound, snapshot, plan, volumes) ->
                restore(sound, snapshot, plan, volumes.size() == 1 ? volumes : Set.of("a")));
        assertThat(bench.backup()).isFail(ReasonCode.NOT_RESTORED, "volume b");
        assertThat(bench.row("b").restoredAlone()).contains(true);
        assertThat(bench.row("b").restoredAll()).contains(false);
        assertThat(bench.row("a").restoredAll()).contains(true);
    }

    @Test
    void restoreThatFailsOnlyInTheNewStackIsSeen() throws Exception {
        restoring((sound, snapshot, plan, volumes) -> {
            if (bench.host.done().contains("docker stack rm demo-1a2b3c")) {
                throw new RecipeProblem(ReasonCode.HOOK_FAILED, "restore hook of service app exited 1", "mend it");
            }
            restore(sound, snapshot, plan, volumes);
        });
        assertThat(bench.backup()).isFail(ReasonCode.HOOK_FAILED, "restore hook");
        assertThat(bench.row("a").restoredAll()).contains(true);
        assertThat(bench.row("a").restoredFresh()).isEmpty();
    }

    @Test
    void volumeThatOutlivesItsStackIsSeen() throws Exception {
        restoring((sound, snapshot, plan, volumes) -> restore(sound, snapshot, plan, volumes));
        bench.host.deploying(deployment -> {
            bench.stack.deploy(deployment);
            bench.volumes.of("a").addAll(bench.volumes.copy("kept"));
        });
        bench.plugin = bench.plugin.probing(ItemProbe.of("b"), ItemProbe.of("a").wiping(volumes -> {
            volumes.of("kept").addAll(volumes.of("a"));
            volumes.of("a").clear();
        }));
        assertThat(bench.backup()).isFail(ReasonCode.NOT_WIPED, "volume a");
        assertThat(bench.row("a").restoredFresh()).isEmpty();
        assertThat(bench.row("b").restoredFresh()).contains(true);
    }

    @Test
    void durableVolumeWithoutAProbeIsUnverifiedByName() throws Exception {
        bench.plugin = bench.plugin.probing(ItemProbe.of("a"));
        assertThat(bench.backup()).isUnver(ReasonCode.NO_PROBE, "volume b");
        assertThat(bench.row("a").restoredFresh()).contains(true);
        assertThat(bench.row("b").captured()).isEmpty();
    }

    @Test
    void recipeWithoutLabelsIsSkipped() throws Exception {
        assertThat(bench.backup(LABELLED.replace("backupbot.backup: \"true\"", "other: x")))
                .isSkip(ReasonCode.NOT_BACKUP_CAPABLE, "backupbot.backup");
    }

    @Test
    void stackWithNothingToLoseIsSkipped() throws Exception {
        bench.plugin = bench.plugin.with(
                RecipeSettings.defaults().transientVolume("a", "cache").transientVolume("b", "cache"));
        assertThat(bench.backup()).isSkip(ReasonCode.NOT_BACKUP_CAPABLE, "no durable volume");
    }

    @Test
    void hookThatFailsFailsTheRungWithItsOwnCode() throws Exception {
        bench.backupbot = new FakeBackupbot(bench.volumes) {
            @Override
            public BackupFacts create(StackName stack, BackupPlan plan) {
                throw new RecipeProblem(ReasonCode.HOOK_FAILED, "hook of service app exited 3", "mend the hook");
            }
        };
        assertThat(bench.backup()).isFail(ReasonCode.HOOK_FAILED, "service app exited 3");
        assertThat(Stages.of(bench.journal, StageName.BACKUP).status()).isEqualTo(Status.FAIL);
        assertThat(bench.row("a").captured()).isEmpty();
    }

    @Test
    void pathOutsideEveryVolumeFailsTheStageTooAndKeepsTheRows() throws Exception {
        String stray =
                LABELLED.replace("backupbot.backup:", "backupbot.backup.path: /elsewhere\n        backupbot.backup:");
        assertThat(bench.backup(stray)).isFail(ReasonCode.BACKUP_FAILED, "/elsewhere");
        assertThat(Stages.of(bench.journal, StageName.BACKUP).status()).isEqualTo(Status.FAIL);
        assertThat(bench.rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.captured()).isEmpty());
    }

    @Test
    void hostTroubleAfterAFailDoesNotHideTheFail() throws Exception {
        bench.plugin = bench.plugin.probing(ItemProbe.of("a").wiping(volumes -> {}), ItemProbe.of("b"));
        bench.host.refusing(words -> words.startsWith("docker stack rm") ? "no route to host" : "");
        assertThat(bench.backup()).isFail(ReasonCode.NOT_WIPED, "volume a");
    }

    @Test
    void hostTroubleAloneLeavesTheRungUnverified() throws Exception {
        bench.backupbot = new FakeBackupbot(bench.volumes) {
            @Override
            public void prepare() {
                throw new HostTrouble("making the repository: no space left", "make room");
            }
        };
        assertThat(bench.backup()).isUnver(ReasonCode.HOST_TROUBLE, "no space left");
    }

    @Test
    void appThatTakesNoItemLeavesTheRungUnverified() throws Exception {
        bench.volumes.of("b").add("read-only");
        assertThat(bench.backup()).isUnver(ReasonCode.PROBE_TROUBLE, "volume b takes nothing");
    }

    @Test
    void restoredAppThatDoesNotServeIsSeen() throws Exception {
        bench.app.answering(call -> bench.host.done().contains("docker stack rm demo-1a2b3c")
                ? new coop.ccci.kit.HttpReply(502, java.util.Map.of(), "Bad Gateway")
                : new coop.ccci.kit.HttpReply(200, java.util.Map.of(), "hello"));
        assertThat(bench.backup()).isFail(ReasonCode.NOT_SERVED, "502");
    }
}
