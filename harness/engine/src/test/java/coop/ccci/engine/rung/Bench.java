package coop.ccci.engine.rung;

import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.Overlay;
import coop.ccci.engine.deploy.RemoteFolder;
import coop.ccci.engine.deploy.StackDeployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.fake.FakeApp;
import coop.ccci.engine.fake.FakeBackupbot;
import coop.ccci.engine.fake.FakeHost;
import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.engine.fake.FakeStack;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.engine.fake.ItemProbe;
import coop.ccci.engine.fake.Plans;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.journal.Lane;
import coop.ccci.engine.swarm.Convergence;
import coop.ccci.engine.teardown.StackRemoval;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.Outcome;
import coop.ccci.model.results.VolumeRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;

/** A Host, an app with volumes a and b, and the rungs on them, all in memory. */
final class Bench {
    static final String LABELLED = """
            version: "3.8"
            services:
              app:
                image: example/app:%s
                volumes: ["a:/a", "b:/b"]
                deploy:
                  labels:
                    backupbot.backup: "true"
                    traefik.http.services.x.loadbalancer.server.port: "80"
            volumes: {a: , b: }
            """;
    private static final Duration SOON = Duration.ofMillis(450);

    final FakeVolumes volumes = new FakeVolumes();
    final FakeSwarm swarm = new FakeSwarm();
    final FakeStack stack = new FakeStack(swarm);
    final FakeHost host = new FakeHost(swarm, volumes).deploying(stack::deploy);
    final FakeApp app = new FakeApp(volumes);
    final Journal journal = new Journal(Events.none());
    FakeBackupbot backupbot = new FakeBackupbot(volumes);
    FakePlugin plugin = FakePlugin.plain().probing(ItemProbe.of("a"), ItemProbe.of("b"));
    List<VolumeRow> rows = List.of();
    private final Path folder;

    Bench(Path folder) {
        this.folder = folder;
    }

    StackPlan plan(String compose, char commit) {
        return Plans.of(folder, compose.formatted(commit), commit);
    }

    Outcome backup(String compose) throws Exception {
        StackPlan plan = plan(compose, 'c');
        LiveStack live = new LiveStack(Lane.HEAD, deployer().deployNew(plan, Deployer.Ending.BY_THE_BOOK), app);
        BackupRung rung = new BackupRung(backupbot, deployer(), launch(), journal, SOON);
        var repository = CompletableFuture.runAsync(backupbot::prepare);
        try {
            return rung.climb(live, plugin, repository);
        } finally {
            rows = rung.rows(live, plugin);
        }
    }

    Outcome backup() throws Exception {
        return backup(LABELLED);
    }

    Outcome upgrade(StackPlan base, StackPlan head) throws Exception {
        UpgradeRung rung = new UpgradeRung(deployer(), swarm, launch(), journal, SOON);
        return rung.climb(
                new UpgradeRung.Upgrade(base, head, Deployer.Ending.BY_THE_BOOK, plan -> app, plugin.probes()));
    }

    Outcome upgrade() throws Exception {
        return upgrade(plan(LABELLED, 'b'), plan(LABELLED, 'c'));
    }

    VolumeRow row(String volume) {
        return rows.stream()
                .filter(row -> row.name().equals(volume))
                .findFirst()
                .orElseThrow();
    }

    Launch launch() {
        return new Launch(swarm, new Convergence(swarm, Events.none()), plugin.settings(), journal, SOON);
    }

    private Deployer deployer() {
        Undo undo = new Undo(Events.none());
        RemoteFolder remote = RemoteFolder.make(host, "run-1", undo);
        StackRemoval removal = new StackRemoval(host, swarm, dead -> {});
        return new StackDeployer(host, swarm, remote, removal, undo, Events.none(), Overlay.Endpoints.AS_WRITTEN);
    }

    static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    static void assertProven(VolumeRow row) {
        Assertions.assertThat(List.of(
                        row.captured(),
                        row.wiped(),
                        row.neighboursKept(),
                        row.restoredAlone(),
                        row.restoredAll(),
                        row.restoredFresh()))
                .as(row.toString())
                .allMatch(column -> column.orElse(false));
    }
}
