package coop.ccci.engine.rung;

import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.IdentityCheck;
import coop.ccci.engine.event.Fact;
import coop.ccci.engine.journal.Checks;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.journal.StageName;
import coop.ccci.engine.serve.Patience;
import coop.ccci.engine.serve.Serving;
import coop.ccci.engine.swarm.Baseline;
import coop.ccci.engine.swarm.Convergence;
import coop.ccci.engine.swarm.ConvergenceRule;
import coop.ccci.engine.swarm.StackState;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.kit.App;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.Status;
import coop.ccci.model.results.ServiceIdentity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every deployed stack has to show, first or over another: it converges, it is what was meant, it serves. */
public final class Launch {
    private static final Duration SERVES_WITHIN = Duration.ofSeconds(30);
    private static final Checks.Meaning CONVERGES =
            new Checks.Meaning(ReasonCode.NOT_CONVERGED, "read the services' logs in the run's folder");
    private static final Checks.Meaning IDENTITY =
            new Checks.Meaning(ReasonCode.WRONG_IDENTITY, "compare `identity` in results.json with the compose files");
    private static final Checks.Meaning SERVES =
            new Checks.Meaning(ReasonCode.NOT_SERVED, "open the app at the path that was looked at, and read its log");

    private final Swarm swarm;
    private final Convergence convergence;
    private final RecipeSettings settings;
    private final Journal journal;
    private final Duration servesWithin;

    public Launch(Swarm swarm, Convergence convergence, RecipeSettings settings, Journal journal) {
        this(swarm, convergence, settings, journal, SERVES_WITHIN);
    }

    Launch(Swarm swarm, Convergence convergence, RecipeSettings settings, Journal journal, Duration servesWithin) {
        this.swarm = swarm;
        this.convergence = convergence;
        this.settings = settings;
        this.journal = journal;
        this.servesWithin = servesWithin;
    }

    /** Makes the checks, each needing the one before it, and gives what ran as far as it was seen. */
    public List<ServiceIdentity> check(Checks checks, StageName stage, LiveStack stack, Baseline baseline)
            throws Exception {
        List<StackState> converged = new ArrayList<>();
        String name = stack.lane().wire() + " stack " + stack.name();
        Status ran = checks.that(stage, name + " converges", CONVERGES, () -> {
            converged.add(journal.timed("converge", stack.lane(), () -> converge(stack, baseline)));
            return Optional.empty();
        });
        if (ran != Status.PASS) {
            return List.of();
        }
        IdentityCheck.Seen seen = new IdentityCheck(swarm).compare(stack.deployed(), converged.get(0));
        checks.that(
                stage,
                name + " is commit " + stack.deployed().plan().tree().commit().abbreviated(),
                IDENTITY,
                () -> seen.differences().stream().findFirst());
        checks.that(stage, name + " serves", SERVES, () -> serves(stack));
        return seen.identities();
    }

    private StackState converge(LiveStack stack, Baseline baseline) throws InterruptedException {
        Deployed deployed = stack.deployed();
        ConvergenceRule rule =
                new ConvergenceRule(deployed.plan().compose().services().keySet(), baseline, settings.crashLimit());
        return convergence.await(
                stack.name(),
                rule,
                settings.convergeTimeout(),
                settings.settleWindow(),
                Map.of(Fact.PHASE, "converge", Fact.STACK, stack.lane().wire()));
    }

    /** What is still wrong with the app's serving after a while, or nothing. */
    Optional<String> serves(LiveStack stack) throws Exception {
        return new Patience(servesWithin)
                .until(() -> servesNow(stack.app(), stack.deployed().plan().compose()));
    }

    /** What is wrong with the app's serving at this moment, or nothing. */
    Optional<String> servesNow(App app, Compose compose) {
        return new Serving(app, compose).wrong(settings.readiness());
    }
}
