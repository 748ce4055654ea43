package coop.ccci.engine.rung;

import static coop.ccci.engine.rung.Bench.LABELLED;
import static coop.ccci.engine.rung.Bench.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.fake.FakeService;
import coop.ccci.engine.fake.ItemProbe;
import coop.ccci.engine.fake.Stages;
import coop.ccci.engine.journal.StageName;
import coop.ccci.engine.swarm.StackState;
import coop.ccci.model.ReasonCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpgradeRungTests {
    @TempDir
    private Path folder;

    private Bench bench;
    private int deploys;

    @BeforeEach
    void set() {
        bench = new Bench(folder);
    }

    /** Lets something happen when the head is deployed over the base. */
    private void atTheUpgrade(Runnable fault) {
        bench.host.deploying(deployment -> {
            deploys++;
            if (deploys == 2) {
                fault.run();
            }
            bench.stack.deploy(deployment);
        });
    }

    @Test
    void headThatKeepsEveryItemPasses() throws Exception {
        assertThat(bench.upgrade()).isPass();
        assertThat(Stages.of(bench.journal, StageName.UPGRADE).tests())
                .anyMatch(test -> test.name().equals("how long the app was away")
                        && test.message().orElse("").matches("\\d+ ms"))
                .anyMatch(test -> test.name().equals("the item in volume b survives the upgrade"));
    }

    @Test
    void itemLostInTheUpgradeIsSeen() throws Exception {
        atTheUpgrade(() -> bench.volumes.of("b").clear());
        assertThat(bench.upgrade()).isFail(ReasonCode.SEED_LOST, "volume b");
    }

    @Test
    void baseThatDoesNotConvergeIsNotTheHeadsFault() throws Exception {
        bench.stack.sabotaged(state -> FakeService.reading(FakeService.down("app")));
        assertThat(bench.upgrade()).isUnver(ReasonCode.BASE_BROKEN, "the base does not run", "app 0/1");
    }

    @Test
    void baseThatDockerRefusesIsNotTheHeadsFaultEither() throws Exception {
        bench.host.refusing(words -> words.contains("stack deploy") ? "Additional property x is not allowed" : "");
        assertThat(bench.upgrade()).isUnver(ReasonCode.BASE_BROKEN, "Additional property x");
    }

    @Test
    void headThatDockerRefusesFails() throws Exception {
        bench.host.refusing(
                words -> words.contains("stack deploy") && deploys > 0 ? "Additional property x is not allowed" : "");
        atTheUpgrade(() -> {});
        assertThat(bench.upgrade()).isFail(ReasonCode.RECIPE_BROKEN, "Additional property x");
    }

    @Test
    void hostInTroubleLeavesTheRungUnverified() throws Exception {
        bench.host.refusing(words -> words.contains("stack deploy") ? "no space left on device" : "");
        assertThat(bench.upgrade()).isUnver(ReasonCode.HOST_TROUBLE, "no space left");
    }

    @Test
    void rollBackIsSeen() throws Exception {
        atTheUpgrade(() -> bench.stack.sabotaged(state -> rolledBack()));
        assertThat(bench.upgrade()).isFail(ReasonCode.ROLLED_BACK, "rollback_completed");
    }

    private static StackState rolledBack() {
        return FakeService.reading(FakeService.down("app")
                .spec("example/app:b")
                .running("example/app:b")
                .update("rollback_completed", "update 1"));
    }

    @Test
    void baseThatStillRunsAfterTheUpgradeIsSeen() throws Exception {
        atTheUpgrade(() -> bench.stack.sabotaged(state -> FakeService.reading(FakeService.down("app")
                .image("example/app:b")
                .spec("example/app:b")
                .running("example/app:b"))));
        assertThat(bench.upgrade()).isFail(ReasonCode.WRONG_IDENTITY, "example/app:b", "meant was example/app:c");
    }

    @Test
    void volumeThatOnlyTheHeadHasIsNotSeededOnTheBase() throws Exception {
        String without = LABELLED.replace(", \"b:/b\"", "").replace(", b: ", "");
        bench.plugin = bench.plugin.probing(ItemProbe.of("a"), ItemProbe.of("b"));
        bench.volumes.of("b").add("read-only");
        assertThat(bench.upgrade(bench.plan(without, 'b'), bench.plan(LABELLED, 'c')))
                .isPass();
    }

    @Test
    void baseThatTakesNoItemLeavesTheRungUnverified() throws Exception {
        bench.volumes.of("a").add("read-only");
        assertThat(bench.upgrade()).isUnver(ReasonCode.PROBE_TROUBLE, "volume a takes nothing");
    }

    @Test
    void headThatNoLongerServesIsSeen() throws Exception {
        atTheUpgrade(() -> bench.app.answering(
                call -> new coop.ccci.kit.HttpReply(404, java.util.Map.of(), "404 page not found")));
        assertThat(bench.upgrade()).isFail(ReasonCode.NOT_SERVED, "404");
    }
}
