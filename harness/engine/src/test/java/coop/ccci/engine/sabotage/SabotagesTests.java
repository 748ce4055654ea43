package coop.ccci.engine.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.fake.FakeHost;
import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.engine.fake.ItemProbe;
import coop.ccci.engine.fake.Plans;
import coop.ccci.engine.results.SampleResults;
import coop.ccci.engine.run.Ports.Scene;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.StackName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SabotagesTests {
    private static final String LABELLED = """
            services:
              app:
                image: one
                volumes: ["letters:/letters"]
                deploy:
                  labels:
                    backupbot.backup: "true"
            volumes: {letters: {}}
            """;

    @TempDir
    Path folder;

    /** Deploys nothing, since only a look is taken. */
    private static final class Nobody implements Deployer {
        @Override
        public Deployed deployNew(StackPlan plan, Ending ending) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void makeNetworks(StackPlan plan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Deployed deployOver(StackPlan plan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void wreck(StackPlan plan) {
            throw new UnsupportedOperationException();
        }
    }

    private List<Sabotage> with(Scout scout) {
        Scene scene = new Scene(
                new FakeHost(new FakeSwarm(), new FakeVolumes()),
                new FakeSwarm(),
                Plans.of(folder, LABELLED, 'a'),
                new StackName("demo-bbbbbb"));
        scout.deployer(new Nobody(), scene);
        return Sabotages.of(scout, SampleResults.green());
    }

    @Test
    void volumeThatTheLabelsBackUpIsAttackedWhateverThePlugInCallsIt() {
        assertThat(with(new Scout()))
                .filteredOn(sabotage -> sabotage.volume().equals(Optional.of("letters")))
                .extracting(Sabotage::id)
                .containsExactly(
                        "volume-letters-not-captured",
                        "volume-letters-not-restored",
                        "volume-letters-restored-empty",
                        "volume-letters-restored-from-an-older-snapshot",
                        "volume-letters-seed-lost");
    }

    @Test
    void wipeIsSuppressedWhereAProbeWipes() {
        Scout scout = new Scout();
        scout.plugin(FakePlugin.plain().probing(ItemProbe.of("letters")));

        assertThat(with(scout)).extracting(Sabotage::id).contains("volume-letters-wipe-suppressed");
    }

    @Test
    void everyFaultHasANameOfItsOwn() {
        assertThat(with(new Scout())).extracting(Sabotage::id).doesNotHaveDuplicates();
    }

    /** An app that falls over with its data shows nothing of the check that looks for the seed. */
    @Test
    void seedThatIsLostHasToBeMissedByItsName() {
        assertThat(with(new Scout()))
                .filteredOn(sabotage -> sabotage.id().equals("volume-letters-seed-lost"))
                .extracting(Sabotage::notice)
                .containsExactly(
                        new Notice.RungFails(RungName.UPGRADE, Set.of(ReasonCode.SEED_LOST), "volume letters "));
    }
}
