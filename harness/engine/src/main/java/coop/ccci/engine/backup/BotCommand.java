package coop.ccci.engine.backup;

import coop.ccci.engine.app.ContainerCommand;
import coop.ccci.engine.app.ContainerExec;
import coop.ccci.engine.app.ContainerTrouble;
import coop.ccci.engine.app.Redaction;
import coop.ccci.engine.app.ServiceContainers;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.ExecResult;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls backup-bot-two's command line in its container. A hook that failed it only logs, and then ends with 0. */
record BotCommand(Host host, BotService service, Redaction redaction) {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Pattern COMPLAINT = Pattern.compile("\\b(ERROR|CRITICAL|Traceback|Failed to run command)\\b");

    /** Waits until its container runs. */
    void awaitRunning() {
        try {
            new ServiceContainers(host).settled(service.name(), STARTING);
        } catch (AppTrouble absent) {
            throw trouble("waiting for the host's backup bot: " + absent.getMessage());
        }
    }

    /** What {@code backup <words>} wrote; a complaint about a hook is the recipe's fault, any other failure the Host's. */
    String run(String... words) {
        List<String> argv = new ArrayList<>(List.of("backup"));
        argv.addAll(List.of(words));
        ExecResult result = ended(argv);
        Optional<String> complaint = complaint(result);
        if (complaint.isPresent() && complaint.get().contains("Failed to run command")) {
            throw new RecipeProblem(
                    ReasonCode.HOOK_FAILED,
                    "running a hook: the backup bot says: " + complaint.get(),
                    "run the hook by hand in the service's container and mend it");
        }
        if (result.exit() != 0 || complaint.isPresent()) {
            throw trouble(
                    "running \"" + String.join(" ", argv) + "\" in " + service.name() + ": exited " + result.exit()
                            + ": " + complaint.orElseGet(() -> redaction.tail(result.stdout() + result.stderr())));
        }
        return result.stdout();
    }

    private ExecResult ended(List<String> argv) {
        try {
            return new ContainerExec(host)
                    .run(new ServiceContainers(host).current(service.name()), new ContainerCommand(argv, "", LIMIT));
        } catch (ContainerTrouble | AppTrouble broken) {
            throw trouble(
                    "running \"" + String.join(" ", argv) + "\" in " + service.name() + ": " + broken.getMessage());
        }
    }

    private Optional<String> complaint(ExecResult result) {
        return Stream.concat(result.stderr().lines(), result.stdout().lines())
                .filter(line -> COMPLAINT.matcher(line).find())
                .findFirst()
                .map(redaction::tail);
    }

    private static HostTrouble trouble(String what) {
        return new HostTrouble(what, "look at the backup bot's service on the host");
    }
}
