package coop.ccci.cli;

import coop.ccci.bot.Climbing;
import coop.ccci.bot.Examination;
import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.ConfigFile;
import coop.ccci.bot.config.ConfigWatch;
import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.engine.lease.LeaseTerm;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.reproduce.Reproducer;
import coop.ccci.engine.results.Seal;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.Clock;
import coop.ccci.engine.run.Harness;
import coop.ccci.engine.run.SwarmClimber;
import coop.ccci.engine.run.Sweep;
import coop.ccci.model.RecipeName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The one place where the parts of the program are put together. */
record Wiring(Build build, Map<String, String> environment, Path project, Screen screen, Clock clock, Duration teardown)
        implements Parts {

    @Override
    public Climber climber() {
        return new SwarmClimber(state(), Plugins::of, harness(), LeaseTerm.of(environment))
                .sealing(Seal.of(environment));
    }

    @Override
    public Reproducer reproducer() {
        return new Reproducer(climber(), harness(), Plugins::of, clock);
    }

    @Override
    public Linter linter() {
        return new GitLinter();
    }

    @Override
    public CellPark cells(Events events) {
        return new LocalCells(new Cells(state(), events));
    }

    @Override
    public Machine machine() {
        return new LocalMachine(state());
    }

    @Override
    public Demo demo(RecipeName recipe) {
        return new LabDemo(state(), project, recipe);
    }

    @Override
    public Attacker attacker(String plugin) {
        return new PluginAttacker(
                new PluginShelf(project).named(plugin), state(), harness(), Seal.of(environment), clock);
    }

    @Override
    public List<String> sweep() {
        return new Sweep(state()).clear();
    }

    @Override
    public LiveBot bot(Path config) {
        RunSecrets secrets = new RunSecrets();
        JsonLog.open(screen.err(), secrets);
        ConfigWatch file = ConfigWatch.open(config, environment);
        file.config().secrets().forEach(secrets::register);
        return LiveBot.start(file, new Climbing(climber(), Repeat::of, teardown), clock, this::sweep);
    }

    @Override
    public List<Examination.Item> examine(Path config) {
        BotConfig read = ConfigFile.read(config, environment);
        return new Examination(read, () -> MachineReport.findings(machine().examine())).items();
    }

    @Override
    public Signals signals() {
        return ProcessSignals.take();
    }

    @Override
    public Path checkout() {
        return project;
    }

    private Harness harness() {
        return new Harness(build.version(), build.commit());
    }

    private StateRoot state() {
        return StateRoot.of(environment);
    }
}
