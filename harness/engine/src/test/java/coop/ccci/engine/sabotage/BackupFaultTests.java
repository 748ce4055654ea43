package coop.ccci.engine.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.engine.fake.FakeBackupbot;
import coop.ccci.engine.fake.FakeHost;
import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.engine.fake.ItemProbe;
import coop.ccci.engine.fake.Plans;
import coop.ccci.engine.run.Ports.Scene;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFaultTests {
    private static final BackupPlan PLAN = new BackupPlan(
            List.of(new BackupPlan.Capture("mail", List.of(".")), new BackupPlan.Capture("mailu", List.of("."))),
            List.of());

    @TempDir
    Path folder;

    private final FakeVolumes volumes = new FakeVolumes();

    private Backupbot with(Fault fault) {
        Scene scene = new Scene(
                new FakeHost(new FakeSwarm(), volumes),
                new FakeSwarm(),
                Plans.of(folder, "services: {app: {image: one}}", 'a'),
                new StackName("demo-bbbbbb"));
        Backupbot backupbot = fault.backupbot(new FakeBackupbot(volumes), scene);
        backupbot.prepare();
        return backupbot;
    }

    private void restored(Backupbot backupbot) {
        volumes.of("mail").add("letter");
        volumes.of("mailu").add("account");
        BackupFacts snapshot = backupbot.create(Plans.STACK, PLAN);
        volumes.of("mail").clear();
        volumes.of("mailu").clear();
        backupbot.restore(snapshot, Plans.STACK, PLAN, Set.of("mail", "mailu"));
    }

    @Test
    void noFaultBringsEverythingBack() {
        restored(with(Fault.none()));

        assertThat(volumes.of("mail")).containsExactly("letter");
        assertThat(volumes.of("mailu")).containsExactly("account");
    }

    @Test
    void whatIsNotRestoredStaysAwayAndItsNeighbourComesBack() {
        restored(with(new NotRestored("mail")));

        assertThat(volumes.of("mail")).isEmpty();
        assertThat(volumes.of("mailu")).containsExactly("account");
    }

    @Test
    void suppressedWipeLeavesItsVolumeAloneAndNoOther() {
        RecipePlugin plugin = new WipeSuppressed("mail")
                .plugin(FakePlugin.plain().probing(ItemProbe.of("mail"), ItemProbe.of("mailu")));

        assertThat(plugin.probes()).extracting(VolumeProbe::volume).hasToString("[mail, mailu]");
        assertThat(plugin.probes().get(0)).isInstanceOf(ForwardingProbe.class);
        assertThat(plugin.probes().get(1)).isInstanceOf(ItemProbe.class);
    }
}
