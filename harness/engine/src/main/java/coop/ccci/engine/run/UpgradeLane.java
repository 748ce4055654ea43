package coop.ccci.engine.run;

import coop.ccci.engine.deploy.Planner;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.recipe.Base;
import coop.ccci.engine.rung.UpgradeRung;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.RungName;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The base's stack: the upgrade. */
final class UpgradeLane implements Runnable {
    private static final Duration HEAD_START = Duration.ofSeconds(30);

    private final Run run;
    private final Planner planner;
    private final Equipment equipment;
    private final Findings findings;
    private final Selection selection;
    private final CountDownLatch headIsUp;

    UpgradeLane(
            Run run,
            Planner planner,
            Equipment equipment,
            Findings findings,
            Selection selection,
            CountDownLatch headIsUp) {
        this.run = run;
        this.planner = planner;
        this.equipment = equipment;
        this.findings = findings;
        this.selection = selection;
        this.headIsUp = headIsUp;
    }

    @Override
    public void run() {
        selection.climb(RungName.UPGRADE, this::upgrade, equipment.doubt()::weigh);
    }

    private Outcome upgrade() throws Exception {
        if (run.subject().base() instanceof Base.None(String why)) {
            return Outcome.skip(ReasonCode.NO_BASE, why, "publish a release to upgrade from");
        }
        StackPlan base;
        try {
            base = planner.plan(
                    run.subject().baseTree().orElseThrow(), run.stacks().base());
        } catch (RecipeProblem problem) {
            return Outcome.unver(
                    ReasonCode.BASE_BROKEN,
                    "the base cannot be deployed: " + problem.what(),
                    "mend the published version");
        }
        awaitHead();
        UpgradeRung rung =
                new UpgradeRung(equipment.deployer(), equipment.ground().swarm(), equipment.launch(), run.journal());
        try {
            return rung.climb(over(base));
        } finally {
            findings.base(rung.baseIdentity());
        }
    }

    /** The head's lane is the longer one, so it has the machine to itself while its containers start, for a while. */
    private void awaitHead() throws InterruptedException {
        if (!headIsUp.await(HEAD_START.toSeconds(), TimeUnit.SECONDS)) {
            run.events().tell(EventKind.NOTE, "the head is not up yet; deploying the base beside it");
        }
    }

    private UpgradeRung.Upgrade over(StackPlan base) {
        return new UpgradeRung.Upgrade(
                base,
                planner.plan(run.subject().head(), base.stack()),
                equipment.ground().baseEnding(),
                equipment::connect,
                run.plugin().probes());
    }
}
