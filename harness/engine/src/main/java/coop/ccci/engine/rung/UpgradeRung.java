package coop.ccci.engine.rung;

import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.journal.Checks;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.journal.Lane;
import coop.ccci.engine.journal.StageName;
import coop.ccci.engine.swarm.Baseline;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.kit.App;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.results.ServiceIdentity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The published base with data in it, the head deployed over it, and every item still there. */
public final class UpgradeRung {
    private static final String NEXT = "deploy the base by hand, then the head over it, and compare";

    private static final Checks.Meaning UNREADY = new Checks.Meaning(ReasonCode.PROBE_TROUBLE, NEXT);

    private final Deployer deployer;
    private final Swarm swarm;
    private final Launch launch;
    private final Journal journal;
    private final Duration appearsWithin;
    private final List<ServiceIdentity> baseIdentity = new ArrayList<>();

    public UpgradeRung(Deployer deployer, Swarm swarm, Launch launch, Journal journal) {
        this(deployer, swarm, launch, journal, Seeds.APPEARS_WITHIN);
    }

    UpgradeRung(Deployer deployer, Swarm swarm, Launch launch, Journal journal, Duration appearsWithin) {
        this.appearsWithin = appearsWithin;
        this.deployer = deployer;
        this.swarm = swarm;
        this.launch = launch;
        this.journal = journal;
    }

    /** What to upgrade: the base, the head under the base's stack name, how to talk to the app, what to seed. */
    public record Upgrade(
            StackPlan base,
            StackPlan head,
            Deployer.Ending ending,
            Function<StackPlan, App> connect,
            List<VolumeProbe> probes) {}

    /** Climbs the rung. A base that does not run is not the head's fault: the rung is then unverified. */
    public Outcome climb(Upgrade upgrade) throws Exception {
        App app = upgrade.connect().apply(upgrade.base());
        Checks basis = new Checks(journal);
        basis.step(StageName.UPGRADE, "the base deploys", UNREADY, () -> {
            LiveStack base = journal.timed(
                    "deploy",
                    Lane.BASE,
                    () -> new LiveStack(Lane.BASE, deployer.deployNew(upgrade.base(), upgrade.ending()), app));
            baseIdentity.addAll(launch.check(basis, StageName.UPGRADE, base, Baseline.none()));
        });
        return switch (basis.outcome()) {
            case Outcome.Pass pass -> over(upgrade, app);
            case Outcome.Unver unver -> unver;
            case Outcome.Fail(var reason) ->
                Outcome.unver(
                        ReasonCode.BASE_BROKEN,
                        "the base does not run: " + reason.text(),
                        "mend the published version first");
            case Outcome.Skip skip -> skip;
        };
    }

    /** What ran as the base, as far as it was seen. */
    public List<ServiceIdentity> baseIdentity() {
        return List.copyOf(baseIdentity);
    }

    private Outcome over(Upgrade upgrade, App app) throws Exception {
        Checks checks = new Checks(journal);
        checks.step(StageName.UPGRADE, "seeding the base and deploying the head over it", UNREADY, () -> {
            Seeds seeds = journal.timed("seed", Lane.BASE, () -> Seeds.sow(app, probes(upgrade), appearsWithin));
            deployOver(checks, upgrade, app);
            look(checks, upgrade, seeds);
        });
        return checks.outcome();
    }

    /** A probe of a volume that only the head has finds nowhere to put its item. */
    private static List<VolumeProbe> probes(Upgrade upgrade) {
        return upgrade.probes().stream()
                .filter(probe -> upgrade.base()
                        .compose()
                        .volumes()
                        .containsKey(probe.volume().value()))
                .toList();
    }

    private void deployOver(Checks checks, Upgrade upgrade, App app) throws Exception {
        Baseline before = Baseline.of(swarm.read(upgrade.base().stack()));
        Downtime downtime =
                Downtime.measure(() -> launch.servesNow(app, upgrade.head().compose()));
        try (downtime) {
            LiveStack head = journal.timed(
                    "upgrade", Lane.BASE, () -> new LiveStack(Lane.BASE, deployer.deployOver(upgrade.head()), app));
            launch.check(checks, StageName.UPGRADE, head, before);
            checks.note(
                    StageName.UPGRADE,
                    "how long the app was away",
                    downtime.end().toMillis() + " ms");
        }
    }

    private void look(Checks checks, Upgrade upgrade, Seeds seeds) throws Exception {
        Checks.Meaning lost = new Checks.Meaning(ReasonCode.SEED_LOST, NEXT);
        for (VolumeProbe probe : probes(upgrade)) {
            checks.that(
                    StageName.UPGRADE,
                    "the item in volume " + probe.volume() + " survives the upgrade",
                    lost,
                    () -> seeds.missing(probe)
                            .map(absent -> "volume " + probe.volume() + " lost its item in the upgrade: " + absent));
        }
    }
}
