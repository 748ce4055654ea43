package coop.ccci.engine.run;

import coop.ccci.engine.deploy.Planner;
import coop.ccci.engine.deploy.RemoteFolder;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.lease.Lease;
import coop.ccci.engine.lease.LeaseJanitor;
import coop.ccci.engine.machine.OwnThread;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.Outcome;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** A run's stay on a Host: what was there before, the climb, the teardown, and what is there afterwards. */
final class Stay {
    private final Run run;
    private final Ground ground;
    private final Planner planner;
    private final Selection selection;
    private final Findings findings;
    private final Evidence evidence;
    private final Undo undo;

    Stay(Run run, Ground ground, Planner planner, Selection selection, Findings findings) {
        this.run = run;
        this.ground = ground;
        this.planner = planner;
        this.selection = selection;
        this.findings = findings;
        this.evidence = new Evidence(ground.swarm(), run.work().logs());
        this.undo = new Undo(run.events());
    }

    /** Climbs and tears down; the teardown happens whatever the climb came to. */
    Aftermath climb(StackPlan head) {
        new LeaseJanitor(ground.host(), ground.swarm(), run.events()).sweep(Instant.now());
        Departure departure = Departure.prepare(run, ground, undo, evidence);
        selection.climbTogether(() -> {
            climbBoth(head);
            return Outcome.pass();
        });
        return OwnThread.unstoppable(departure::leave);
    }

    private void climbBoth(StackPlan head) {
        Lease lease = Lease.take(ground.host(), run.id(), run.stacks().both(), undo, run.events(), run.leaseTerm());
        RemoteFolder folder = RemoteFolder.make(ground.host(), run.id(), undo);
        Equipment equipment = Equipment.set(new Equipment.Site(run, ground, head), folder, evidence::keep, undo);
        equipment.deployer().makeNetworks(head);
        if (run.request().afterRun() == RunRequest.AfterRun.KEEP) {
            // Whoever asked to keep the stacks looks after them: no janitor may find them under a dead run's lease.
            lease.release();
        }
        CountDownLatch headIsUp = new CountDownLatch(1);
        new Lanes()
                .with(new HeadLane(run, head, equipment, findings, selection, headIsUp))
                .with(new UpgradeLane(run, planner, equipment, findings, selection, headIsUp))
                .run();
    }
}
