package coop.ccci.engine.rung;

import coop.ccci.engine.backup.BackupLabels;
import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.journal.Checks;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.journal.StageName;
import coop.ccci.engine.swarm.Baseline;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.results.BackupFacts;
import coop.ccci.model.results.VolumeRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Seed, back up, look into the snapshot, seed a later item; wipe and restore each volume alone; all at once; and after the
 * disaster, into an empty stack of the same name.
 */
public final class BackupRung {
    private static final Checks.Meaning UNREADY =
            new Checks.Meaning(ReasonCode.PROBE_TROUBLE, "run the probe's steps by hand in the app");

    private final Backupbot backupbot;
    private final Deployer deployer;
    private final Launch launch;
    private final Journal journal;
    private final Duration appearsWithin;
    private final VolumeTable table = new VolumeTable();
    private Optional<BackupFacts> facts = Optional.empty();

    public BackupRung(Backupbot backupbot, Deployer deployer, Launch launch, Journal journal) {
        this(backupbot, deployer, launch, journal, Seeds.APPEARS_WITHIN);
    }

    BackupRung(Backupbot backupbot, Deployer deployer, Launch launch, Journal journal, Duration appearsWithin) {
        this.appearsWithin = appearsWithin;
        this.backupbot = backupbot;
        this.deployer = deployer;
        this.launch = launch;
        this.journal = journal;
    }

    /** Climbs the rung on a stack that serves, once the repository is ready; at its end the stack is a restored one. */
    public Outcome climb(LiveStack stack, RecipePlugin plugin, Future<?> repository) throws Exception {
        Compose compose = stack.deployed().plan().compose();
        if (compose.services().values().stream().noneMatch(BackupLabels::optsIn)) {
            return incapable("no service has the label backupbot.backup=true", "add backupbot labels to the recipe");
        }
        Checks checks = new Checks(journal);
        Optional<BackupPlan> plan = plan(checks, compose);
        if (plan.isEmpty()) {
            return checks.outcome();
        }
        Volumes volumes = Volumes.of(compose, plugin);
        if (!volumes.anyDurable()) {
            return incapable("the labels ask for a backup of a stack that has no durable volume", "class its volumes");
        }
        volumes.uncovered().forEach(volume -> uncovered(checks, volume));
        if (!volumes.probes().isEmpty()) {
            checks.step(
                    StageName.BACKUP,
                    "the probes and the backup do their part",
                    UNREADY,
                    () -> judge(checks, stack, volumes, plan.get(), repository));
        }
        return checks.outcome();
    }

    /** One row per volume, with what was looked at so far. */
    public List<VolumeRow> rows(LiveStack stack, RecipePlugin plugin) {
        return table.rows(Volumes.of(stack.deployed().plan().compose(), plugin));
    }

    /** The backup that was judged, once there is one. */
    public Optional<BackupFacts> facts() {
        return facts;
    }

    private static Outcome incapable(String why, String next) {
        return Outcome.skip(ReasonCode.NOT_BACKUP_CAPABLE, why, next);
    }

    private static Optional<BackupPlan> plan(Checks checks, Compose compose) throws Exception {
        List<BackupPlan> plan = new ArrayList<>();
        checks.step(
                StageName.BACKUP,
                "the backup labels can be followed",
                UNREADY,
                () -> plan.add(BackupLabels.plan(compose)));
        return plan.stream().findFirst();
    }

    private static void awaitReady(Future<?> repository) throws Exception {
        try {
            repository.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static void uncovered(Checks checks, Volumes.Known volume) {
        checks.unjudged(
                StageName.BACKUP,
                "volume " + volume.name() + " is covered by a probe",
                new Checks.Meaning(
                        ReasonCode.NO_PROBE, "write a VolumeProbe, or class the volume as transient with the reason"),
                "durable volume " + volume.name()
                        + " has no probe, so nobody can tell whether a restore brings it back");
    }

    private void judge(Checks checks, LiveStack stack, Volumes volumes, BackupPlan plan, Future<?> repository)
            throws Exception {
        List<VolumeProbe> probes = volumes.probes();
        Restores restores = new Restores(checks, table, backupbot, stack, plan);
        List<VolumeProbe> labelled = restores.labelled(probes);
        if (labelled.isEmpty()) {
            return;
        }
        awaitReady(repository);
        Seeds first = journal.timed("seed", stack.lane(), () -> Seeds.sow(stack.app(), probes, appearsWithin));
        BackupFacts snapshot = journal.timed("backup", stack.lane(), () -> backupbot.create(stack.name(), plan));
        facts = Optional.of(snapshot);
        List<VolumeProbe> captured = restores.captured(snapshot, first, labelled);
        Seeds later = Seeds.sow(stack.app(), probes, appearsWithin);
        journal.timed(
                "restore each alone", stack.lane(), () -> restores.eachAlone(snapshot, first, later, captured, probes));
        journal.timed("restore all", stack.lane(), () -> restores.allAtOnce(snapshot, first, captured));
        disaster(checks, stack, restores, snapshot, first, captured);
    }

    private void disaster(
            Checks checks,
            LiveStack stack,
            Restores restores,
            BackupFacts snapshot,
            Seeds first,
            List<VolumeProbe> captured)
            throws Exception {
        journal.timed("remove", stack.lane(), () -> {
            deployer.wreck(stack.deployed().plan());
            return captured;
        });
        Deployed anew = journal.timed(
                "deploy anew",
                stack.lane(),
                () -> deployer.deployOver(stack.deployed().plan()));
        LiveStack fresh = new LiveStack(stack.lane(), anew, stack.app());
        launch.check(checks, StageName.RESTORE, fresh, Baseline.none());
        journal.timed("restore fresh", stack.lane(), () -> restores.intoFresh(snapshot, first, captured));
        checks.that(StageName.RESTORE, "the restored app serves", Restores.RESTORED, () -> launch.serves(fresh));
    }
}
