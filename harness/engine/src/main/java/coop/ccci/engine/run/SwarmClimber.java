package coop.ccci.engine.run;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.event.FanOut;
import coop.ccci.engine.event.MaskedEvents;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.leak.Masker;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.engine.lease.LeaseTerm;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.results.EventLog;
import coop.ccci.engine.results.RunFolder;
import coop.ccci.engine.results.Seal;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.RecipeName;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Climbs on a real Swarm. */
public final class SwarmClimber implements Climber {
    private final StateRoot state;
    private final Function<RecipeName, RecipePlugin> plugins;
    private final Harness harness;
    private final LeaseTerm leaseTerm;
    private final Seal seal;
    private final Ports ports;

    /** With leases of the usual term. */
    public SwarmClimber(StateRoot state, Function<RecipeName, RecipePlugin> plugins, Harness harness) {
        this(state, plugins, harness, LeaseTerm.USUAL);
    }

    public SwarmClimber(
            StateRoot state, Function<RecipeName, RecipePlugin> plugins, Harness harness, LeaseTerm leaseTerm) {
        this(state, plugins, harness, leaseTerm, Ports.real(), Seal.unsigned());
    }

    private SwarmClimber(
            StateRoot state,
            Function<RecipeName, RecipePlugin> plugins,
            Harness harness,
            LeaseTerm leaseTerm,
            Ports ports,
            Seal seal) {
        this.state = state;
        this.plugins = plugins;
        this.harness = harness;
        this.leaseTerm = leaseTerm;
        this.ports = ports;
        this.seal = seal;
    }

    /** The same through other ports. */
    public SwarmClimber through(Ports others) {
        return new SwarmClimber(state, plugins, harness, leaseTerm, others, seal);
    }

    /** The same, with results that are sealed so. */
    public SwarmClimber sealing(Seal other) {
        return new SwarmClimber(state, plugins, harness, leaseTerm, ports, other);
    }

    @Override
    public RunReport climb(RunRequest request, Events listener) {
        new Preflight(request, state).require();
        RecipePlugin plugin = plugins.apply(request.recipe());
        RunSecrets secrets = new RunSecrets();
        Masker masker = new Masker(secrets);
        Instant started = Instant.now();
        String runId = request.runId().orElseGet(() -> RunIds.next(request.recipe(), started));
        try (WorkFolder work = WorkFolder.make(state, runId)) {
            Subject subject = Subject.fetch(request, plugin, work.path());
            RunFolder folder = RunFolder.create(request.runsFolder(), runId, masker::mask, seal);
            long begun = System.nanoTime();
            try (EventLog log = folder.events(() -> (System.nanoTime() - begun) / 1_000_000)) {
                Events events = new FanOut(List.of(log, new MaskedEvents(listener, masker::mask)));
                Journal journal = new Journal(events);
                Run run = new Run(
                        request, leaseTerm, plugin, ports, runId, started, subject, work, folder, secrets, journal,
                        events);
                return new RunReport(new Climb(run, state, harness).toTheEnd(), folder.path());
            }
        }
    }
}
