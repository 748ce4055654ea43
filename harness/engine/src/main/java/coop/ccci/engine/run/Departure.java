package coop.ccci.engine.run;

import coop.ccci.engine.deploy.Deployer.Ending;
import coop.ccci.engine.journal.Lane;
import coop.ccci.engine.journal.StageName;
import coop.ccci.engine.teardown.Inventory;
import coop.ccci.engine.teardown.Inventory.Ours;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.Problem;
import coop.ccci.model.StackName;
import coop.ccci.model.Status;
import coop.ccci.model.results.HostFacts;
import coop.ccci.model.results.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaving a Host: the evidence is kept, everything is undone, and the Host is compared with what it was before. */
final class Departure {
    private final Run run;
    private final Ground ground;
    private final Undo undo;
    private final Evidence evidence;
    private final HostFacts facts;
    private final Inventory before;
    private final List<String> unfinished = new ArrayList<>();

    private Departure(Run run, Ground ground, Undo undo, Evidence evidence, HostFacts facts, Inventory before) {
        this.run = run;
        this.ground = ground;
        this.undo = undo;
        this.evidence = evidence;
        this.facts = facts;
        this.before = before;
    }

    /** Looks at the Host before anything of the run is on it. */
    static Departure prepare(Run run, Ground ground, Undo undo, Evidence evidence) {
        return new Departure(
                run, ground, undo, evidence, ground.facts(), new HostInventory(ground.host(), ground.swarm()).now());
    }

    Aftermath leave() {
        untouchedStacks().forEach(stack -> attempt("keeping the logs of stack " + stack, () -> evidence.keep(stack)));
        if (run.request().afterRun() == RunRequest.AfterRun.TEAR_DOWN) {
            attempt("tearing down", this::tearDown);
        }
        List<Leftover> leftovers = new ArrayList<>();
        attempt("looking what is left on the host", () -> leftovers.addAll(lookForLeftovers()));
        return new Aftermath(facts, Optional.of(evidence), leftovers, List.copyOf(unfinished));
    }

    private List<Leftover> lookForLeftovers() {
        List<Leftover> left =
                new HostInventory(ground.host(), ground.swarm()).now().since(before, ours());
        check("nothing of the run is left", left.isEmpty() ? Optional.empty() : Optional.of(left.toString()));
        return left;
    }

    private void tearDown() throws Exception {
        List<Undo.Undone> undone = run.journal().timed("teardown", Lane.HEAD, undo::unwind);
        undone.forEach(step ->
                check("undone: " + step.what(), step.isDone() ? Optional.empty() : Optional.of(step.trouble())));
        undone.stream()
                .filter(step -> !step.isDone())
                .forEach(step -> unfinished.add(step.what() + ": " + step.trouble()));
    }

    /** Stacks that no removal will keep the evidence of. */
    private List<StackName> untouchedStacks() {
        if (run.request().afterRun() == RunRequest.AfterRun.KEEP) {
            return run.stacks().both();
        }
        return ground.baseEnding() == Ending.WITH_THE_CELL
                ? List.of(run.stacks().base())
                : List.of();
    }

    private Ours ours() {
        StackPair stacks = run.stacks();
        boolean baseGoes = ground.baseEnding() == Ending.WITH_THE_CELL
                && run.request().afterRun() == RunRequest.AfterRun.TEAR_DOWN;
        return baseGoes
                ? new Ours(run.id(), Set.of(stacks.head()), Set.of(stacks.base()))
                : new Ours(run.id(), Set.copyOf(stacks.both()), Set.of());
    }

    private void attempt(String what, Undo.Action act) {
        try {
            act.run();
        } catch (Exception trouble) {
            String why = trouble instanceof Problem problem ? problem.what() : trouble.toString();
            unfinished.add(what + ": " + why);
            check(what, Optional.of(why));
        }
    }

    private void check(String name, Optional<String> wrong) {
        run.journal().check(StageName.TEARDOWN, name, wrong.isEmpty() ? Status.PASS : Status.FAIL, 0, wrong);
    }
}
