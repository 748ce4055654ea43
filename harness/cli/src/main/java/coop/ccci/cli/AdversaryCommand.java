package coop.ccci.cli;

import coop.ccci.cli.Parts.Attacker;
import coop.ccci.cli.Parts.DemoSubject;
import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.adversary.Attack;
import coop.ccci.engine.adversary.Effort;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.engine.run.RunRequest.AfterRun;
import coop.ccci.model.ExitCode;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RungName;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cc-ci adversary}: shows of every check whether it can fail. */
@Command(
        name = "adversary",
        description = {
            "Take away what a green climb claims, one thing after the other, and see whether it is noticed.",
            "Climbs in cells only. Without --src it takes the sample of the recipe that ships with cc-ci.",
            "Exit code 0 where everything is noticed, 1 where something is not."
        })
final class AdversaryCommand implements Callable<Integer> {
    private static final int MOST = 16;

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "PLUG-IN", description = "The plug-in's name: the recipe's, such as mailu.")
    String plugin = "";

    @Option(names = "--src", paramLabel = "URL", description = "The recipe's git repository: a URL or a folder.")
    Optional<String> source = Optional.empty();

    @Option(names = "--ref", paramLabel = "REF", description = "The commit to attack: full id, branch or tag.")
    Optional<String> ref = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "REF",
            description = "Upgrade from this instead of the newest older release.")
    Optional<String> base = Optional.empty();

    @Option(
            names = "--images",
            split = ",",
            paramLabel = "FILE",
            description = "Image archives (docker save) to load into the cells, separated by commas.")
    List<Path> images = List.of();

    @Option(names = "--egress", description = "Give the cells a route out.")
    boolean egress;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where runs are kept (default: runs).")
    Path out = Path.of("runs");

    @Option(
            names = "--side-by-side",
            paramLabel = "N",
            description = "How many climbs go on at a time (default: two for each core).")
    int sideBySide = Math.min(MOST, 2 * Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WORD",
            description =
                    "Climb only what is about these rungs or volumes (also: teardown, secrets); the rest counts as not noticed.")
    List<String> only = List.of();

    AdversaryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireLanes();
        try {
            return attack().number();
        } catch (InterruptedException stopped) {
            return ExitCode.INTERRUPTED.number();
        }
    }

    private ExitCode attack() throws InterruptedException {
        Attacker attacker = surroundings.parts().attacker(plugin);
        Pane pane = surroundings.screen().out();
        Events lines = (kind, text, facts) -> pane.line(Printable.oneLine(text));
        new Fitness(surroundings.parts().machine(), Fitness.Policy.INSTALL).require(lines);
        Attack attack = attacker.attack(
                request(attacker.recipe(), lines),
                new Effort(sideBySide, Set.copyOf(only)),
                new AttackProgress(pane, plugin));
        pane.text(AttackSummary.of(attack, pane.palette()));
        return attack.report().score().isFull() ? ExitCode.GREEN : ExitCode.RED;
    }

    private void requireLanes() {
        if (sideBySide < 1 || sideBySide > MOST) {
            throw new UsageProblem(
                    "reading --side-by-side " + sideBySide + ": that many climbs cannot go on at a time",
                    "give a number from 1 to " + MOST);
        }
    }

    private RunRequest request(RecipeName recipe, Events events) {
        DemoSubject subject = source.map(repository -> named(recipe, repository))
                .orElseGet(() -> surroundings.parts().demo(recipe).prepare(events));
        return Requests.repeatable(new RunRequest(
                subject.recipe(),
                subject.source(),
                ref.orElse(subject.defaultRef()),
                base,
                Optional.empty(),
                new HostChoice.FreshCell(egress ? Egress.ALLOWED : Egress.NONE),
                out.toAbsolutePath().normalize(),
                EnumSet.allOf(RungName.class),
                AfterRun.TEAR_DOWN,
                subject.imageArchives(),
                List.of(),
                Optional.empty(),
                Trust.STRANGER));
    }

    private DemoSubject named(RecipeName recipe, String repository) {
        String commit = ref.orElseThrow(() -> new UsageProblem(
                "reading the command line: --src is given and the commit is not", "name the commit with --ref"));
        return new DemoSubject(recipe, repository, commit, images);
    }
}
