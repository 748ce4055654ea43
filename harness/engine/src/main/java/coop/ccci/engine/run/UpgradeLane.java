package coop.ccci.engine.run;

import coop.ccci.engine.deploy.Planner;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.recipe.Base;
import coop.ccci.engine.rung.UpgradeRung;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.RungName;

/** The base's stack: the upgrade. */
final class UpgradeLane implements Runnable {
    private final Run run;
    private final Planner planner;
    private final Equipment equipment;
    private final Findings findings;
    private final Selection selection;

    UpgradeLane(Run run, Planner planner, Equipment equipment, Findings findings, Selection selection) {
        this.run = run;
        this.planner = planner;
        this.equipment = equipment;
        this.findings = findings;
        this.selection = selection;
    }

    @Override
    public void run() {
        selection.climb(RungName.UPGRADE, this::upgrade);
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
                    ReasonCode.BASE_BROKEN, "the base cannot be read: " + problem.what(), "mend the published version");
        }
        UpgradeRung rung =
                new UpgradeRung(equipment.deployer(), equipment.ground().swarm(), equipment.launch(), run.journal());
        try {
            return rung.climb(over(base));
        } finally {
            findings.base(rung.baseIdentity());
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
