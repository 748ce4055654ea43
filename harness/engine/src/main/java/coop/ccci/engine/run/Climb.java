package coop.ccci.engine.run;

import coop.ccci.engine.deploy.GeneratedSecrets;
import coop.ccci.engine.deploy.ImageArchives;
import coop.ccci.engine.deploy.Planner;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.journal.Lane;
import coop.ccci.engine.journal.StageName;
import coop.ccci.engine.machine.OwnThread;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.Outcome;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The way of a run: lint, the host, the stacks, and what is published of it. */
final class Climb {
    private final Run run;
    private final StateRoot state;
    private final Harness harness;
    private final Board board;
    private final Selection selection;
    private final Findings findings = new Findings();
    private final Undo acquired;
    private final Planner planner;
    private Aftermath aftermath = Aftermath.nothingDeployed();

    Climb(Run run, StateRoot state, Harness harness) {
        this.run = run;
        this.state = state;
        this.harness = harness;
        this.board = new Board(run.events());
        this.selection = new Selection(run.request().only(), run.plugin(), board, new Guard(run.events()));
        this.acquired = new Undo(run.events());
        this.planner = new Planner(
                run.id(), run.plugin().settings().environment(), new GeneratedSecrets(run.secrets()), run.gate());
    }

    /** A stop from outside is taken note of at once, whatever the climb waits in and makes of the interrupt. */
    Results toTheEnd() {
        return OwnThread.run(this::climb, climbing -> {
            board.stop();
            climbing.interrupt();
        });
    }

    private Results climb() {
        selection.climb(RungName.LINT, this::lint);
        selection.climbTogether(this::stacks);
        return OwnThread.unstoppable(() -> {
            release();
            return new Publication(run, harness, board.rungs(), findings, aftermath).publish();
        });
    }

    private void release() {
        List<Undo.Undone> undone = acquired.unwind();
        undone.stream()
                .filter(step -> !step.isDone())
                .forEach(step -> run.journal()
                        .check(
                                StageName.TEARDOWN,
                                "undone: " + step.what(),
                                Status.FAIL,
                                0,
                                Optional.of(step.trouble())));
        aftermath = aftermath.after(undone);
    }

    private Outcome lint() throws Exception {
        return run.journal().timed("lint", Lane.NONE, () -> new LintStep(run).climb(findings));
    }

    private Outcome stacks() throws Exception {
        StackPlan head = new Reception(run, planner).head();
        Ground ground = run.journal().timed("host", Lane.NONE, () -> Ground.acquire(run, state, acquired));
        run.journal().timed("images", Lane.NONE, () -> {
            new ImageArchives(ground.host(), run.events()).load(archivesToLoad());
            return ground;
        });
        aftermath = new Stay(run, ground, planner, selection, findings).climb(head);
        return Outcome.pass();
    }

    /** A cell of this run has them since its boot. */
    private List<Path> archivesToLoad() {
        return run.request().host() instanceof HostChoice.FreshCell
                ? List.of()
                : run.request().imageArchives();
    }
}
