package coop.ccci.cli;

import coop.ccci.cli.SubjectOptions.Subject;
import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.run.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cc-ci run}: climbs the ladder with one recipe at one commit. */
@Command(
        name = "run",
        description = {
            "Climb the ladder with a recipe at a commit, and say what was seen.",
            "Every option but --trusted can come from the environment: --known-hosts is KNOWN_HOSTS, and so on;",
            "--run-id is CCCI_RUN_ID and --upload is CCCI_UPLOAD_URL."
        })
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    SubjectOptions subject = new SubjectOptions();

    @Mixin
    HostOptions host = new HostOptions();

    @Mixin
    ClimbOptions climb = new ClimbOptions();

    @Option(
            names = "--base",
            paramLabel = "REF",
            description = "Upgrade from this instead of the newest older release.")
    Optional<String> base = Optional.empty();

    @Option(names = "--pr", paramLabel = "NUMBER", description = "The pull request that the commit is of.")
    Optional<String> pullRequest = Optional.empty();

    @Option(
            names = "--images",
            split = ",",
            paramLabel = "FILE",
            description = "Image archives (docker save) to load into the cell, separated by commas.")
    List<Path> images = List.of();

    @Option(
            names = "--run-id",
            paramLabel = "ID",
            description = "Name the run so, and its folder; else it gets a name.")
    Optional<String> runId = Optional.empty();

    @Option(
            names = "--upload",
            paramLabel = "URL",
            description = "Send the run's folder to the bot at this address, with the token in CCCI_UPLOAD_TOKEN.")
    Optional<String> upload = Optional.empty();

    @Option(
            names = "--trusted",
            description =
                    "The recipe is your own: deploy whatever its compose files ask for. Not from the environment.")
    boolean trusted;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean json = surroundings.variables().isOn("--json", climb.json);
        Climb.Output output = json ? Climb.Output.JSON : Climb.Output.SUMMARY;
        return new Climb(surroundings, output, climb.required(), courier())
                .run(request())
                .number();
    }

    private Courier courier() {
        return upload.<Courier>map(url -> new Upload(
                        UploadTarget.of(url, surroundings.variables()),
                        surroundings.screen().err()))
                .orElse(Courier.none());
    }

    private RunRequest request() {
        Subject what = subject.subject();
        RunRequest request = new RunRequest(
                what.recipe(),
                what.source(),
                what.ref(),
                base,
                pullRequest,
                host.choice(surroundings.variables(), surroundings.home()),
                climb.runsFolder(),
                climb.rungs(),
                climb.afterRun(surroundings.variables()),
                images,
                List.of(),
                runId,
                trusted ? Trust.OPERATOR : Trust.STRANGER);
        return Requests.repeatable(request);
    }
}
