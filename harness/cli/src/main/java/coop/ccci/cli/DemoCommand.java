package coop.ccci.cli;

import coop.ccci.cli.Parts.DemoSubject;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.RecipeName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cc-ci demo}: climbs with the sample recipe that ships with cc-ci, in a cell, on this machine alone. */
@Command(
        name = "demo",
        description = {
            "Climb the ladder with the sample recipe, in a cell on this machine.",
            "Installs the Debian packages that a cell needs where they are missing; needs root."
        })
final class DemoCommand implements Callable<Integer> {
    private static final RecipeName RECIPE = new RecipeName("mailu");
    private final Surroundings surroundings;

    @Mixin
    ClimbOptions climb = new ClimbOptions();

    @Option(names = "--ref", paramLabel = "REF", description = "Judge another commit of the sample recipe.")
    Optional<String> ref = Optional.empty();

    @Option(names = "--no-install", description = "Install nothing; end with 3 where something is missing.")
    boolean noInstall;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Climb.Output output = climb.json ? Climb.Output.JSON : Climb.Output.SUMMARY;
        Climb whole = new Climb(surroundings, output, climb.required(), Courier.none());
        Events lines = (kind, text, facts) -> whole.progressPane().line(Printable.oneLine(text));
        new Fitness(surroundings.parts().machine(), noInstall ? Fitness.Policy.AS_IT_IS : Fitness.Policy.INSTALL)
                .require(lines);
        return whole.run(request(surroundings.parts().demo(RECIPE).prepare(lines)))
                .number();
    }

    private RunRequest request(DemoSubject subject) {
        return Requests.repeatable(new RunRequest(
                subject.recipe(),
                subject.source(),
                ref.orElse(subject.defaultRef()),
                Optional.empty(),
                Optional.empty(),
                new HostChoice.FreshCell(Egress.NONE),
                climb.runsFolder(),
                climb.rungs(),
                climb.afterRun(surroundings.variables()),
                subject.imageArchives(),
                List.of()));
    }
}
