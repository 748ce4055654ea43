package coop.ccci.engine.run;

import coop.ccci.engine.deploy.GeneratedSecrets;
import coop.ccci.engine.deploy.Planner;
import coop.ccci.engine.deploy.RemoteFolder;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.journal.Lane;
import coop.ccci.engine.lease.Lease;
import coop.ccci.engine.lease.LeaseJanitor;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.Outcome;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import java.time.Instant;
import java.util.Optional;

/** The way of a run: lint, host, lease, the two stacks, teardown, leak scan, results.json. */
final class Climb {
    private final Run run;
    private final StateRoot state;
    private final Harness harness;
    private final Board board;
    private final Guard guard;
    private final Selection selection;
    private final Findings findings = new Findings();
    private final Undo ground;
    private final Planner planner;

    Climb(Run run, StateRoot state, Harness harness) {
        this.run = run;
        this.state = state;
        this.harness = harness;
        this.board = new Board(run.events());
        this.guard = new Guard(run.events());
        this.selection = new Selection(run.request().only(), run.plugin(), board, guard);
        this.ground = new Undo(run.events());
        this.planner = new Planner(
                run.id(), run.plugin().settings().environment(), new GeneratedSecrets(run.secrets()));
    }

    Results toTheEnd() {
        selection.climb(RungName.LINT, this::lint);
        Aftermath aftermath = climbTheStacks();
        return new Publication(run, harness, board, findings).publish(aftermath);
    }

    private Outcome lint() throws Exception {
        return run.journal().timed("lint", Lane.NONE, () -> new LintStep(run).climb(findings));
    }

    private Aftermath climbTheStacks() {
        try {
            Optional<StackPlan> head = headPlan();
            return head.isPresent() ? onGround(head.get()) : Aftermath.nothingDeployed();
        } finally {
            ground.unwind();
        }
    }

    private Optional<StackPlan> headPlan() {
        StackPlan[] plan = new StackPlan[1];
        Outcome readable = guard.outcome(() -> {
            plan[0] = planner.plan(run.subject().head(), run.stacks().head());
            return Outcome.pass();
        });
        if (readable.status() != Status.PASS) {
            board.set(RungName.INSTALL, readable);
        }
        return Optional.ofNullable(plan[0]);
    }

    private Aftermath onGround(StackPlan head) {
        Aftermath[] aftermath = {Aftermath.nothingDeployed()};
        Outcome stood = guard.outcome(() -> {
            Ground reached = run.journal().timed("host", Lane.NONE, () -> Ground.acquire(run, state, ground));
            aftermath[0] = new Stay(run, reached, planner, selection, findings).climb(head);
            return Outcome.pass();
        });
        if (stood.status() != Status.PASS) {
            board.setRemaining(stood);
        }
        return aftermath[0];
    }
}
