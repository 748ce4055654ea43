package coop.ccci.cli;

import coop.ccci.bot.Examination;
import coop.ccci.bot.check.Finding;
import coop.ccci.bot.config.ConfigWatch;
import coop.ccci.cli.Parts.Need.Weight;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.reproduce.Reproducer;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.Harness;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.RecipeName;
import coop.ccci.model.Status;
import coop.ccci.model.results.LintFinding;
import coop.ccci.model.results.LintReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Parts that do what a test's script says, and remember what they were asked. */
final class ScriptedParts implements Parts {
    private static final Map<String, String> SECRETS = Map.of("TOKEN", "8f2e-77a0-91bc-42dd");

    private final Stage.ScriptedClock clock;
    final List<RunRequest> requests = new ArrayList<>();
    final List<String> cells = new ArrayList<>(List.of("c0ffee", "beef"));
    Climber climber = (request, listener) -> {
        throw new IllegalStateException("no climb is scripted");
    };
    Function<String, Attacker> attackers = plugin -> {
        throw new IllegalStateException("no attack is scripted");
    };
    final Signals signals = new Signals();
    final ScriptedBot bot = new ScriptedBot();
    List<Examination.Item> examined = List.of(
            new Examination.Item("config", Finding.fine("the file is whole")),
            new Examination.Item("forge", Finding.lacking("coop/mailu has no webhook", "add one")),
            new Examination.Item("drone", Finding.broken("it answered 401", "store another token")));
    private boolean fit;

    Supplier<List<String>> swept = List::of;

    ScriptedParts(Stage.ScriptedClock clock) {
        this.clock = clock;
    }

    /** A climb that tells these events and then publishes this text. */
    void climbs(List<String> events, String results) {
        climber = new ScriptedClimb(clock, events, results);
    }

    @Override
    public ScriptedBot bot(Path config) {
        ConfigWatch.open(config, SECRETS);
        return bot;
    }

    @Override
    public List<Examination.Item> examine(Path config) {
        ConfigWatch.open(config, SECRETS);
        return examined;
    }

    @Override
    public Signals signals() {
        return signals;
    }

    @Override
    public Climber climber() {
        return (request, listener) -> {
            requests.add(request);
            return climber.climb(request, listener);
        };
    }

    @Override
    public Reproducer reproducer() {
        return new Reproducer(climber(), new Harness("0.1.0", "e".repeat(40)), Plugins::of, clock);
    }

    @Override
    public Linter linter() {
        LintFinding finding = new LintFinding("R009", "error", "compose.yml:7", "no service is app", "call one app");
        return (recipe, source, ref) -> new LintReport(Status.FAIL, List.of("R009"), List.of(finding));
    }

    @Override
    public CellPark cells(Events events) {
        return new Park();
    }

    @Override
    public Machine machine() {
        return new Machine() {
            @Override
            public List<Need> examine() {
                Need root = new Need("run by root", Weight.FINE, "");
                Need ipvs = new Need("no IPVS: services get endpoint_mode dnsrr", Weight.NOTE, "");
                Need docker = new Need("there is no program dockerd", Weight.BLOCKS, "apt-get install docker.io");
                return fit ? List.of(root, ipvs) : List.of(root, ipvs, docker);
            }

            @Override
            public void install(Events events) {
                events.tell("machine.installing", "apt-get install docker.io");
                fit = true;
            }
        };
    }

    @Override
    public Demo demo(RecipeName recipe) {
        return events -> {
            events.tell("lab.image", "making image mailu/imap");
            return new DemoSubject(
                    new RecipeName("mailu"), "/state/demo/mailu", "main", List.of(Path.of("/state/imap.tar")));
        };
    }

    @Override
    public Path checkout() {
        return Path.of("nowhere");
    }

    @Override
    public Attacker attacker(String plugin) {
        return attackers.apply(plugin);
    }

    @Override
    public List<String> sweep() {
        return swept.get();
    }

    private final class Park implements CellPark {
        @Override
        public CellLine up(Optional<String> id, Egress egress) {
            return line(id.orElse("fresh"));
        }

        @Override
        public List<CellLine> list() {
            return cells.stream().map(this::line).toList();
        }

        @Override
        public Login login(String id) {
            return new Login(new SshAddress("root", "10.0.0.2", 22), Path.of("/cells/id"), Path.of("/cells/known"));
        }

        @Override
        public void down(String id) {
            cells.remove(id);
        }

        private CellLine line(String id) {
            return new CellLine(id, "ssh://root@10.0.0.2:22", "running", "2026-01-02T03:04:05Z");
        }
    }
}
