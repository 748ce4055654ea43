package coop.ccci.engine.backup;

import coop.ccci.engine.app.ContainerCommand;
import coop.ccci.engine.app.ContainerExec;
import coop.ccci.engine.app.ContainerTrouble;
import coop.ccci.engine.app.Redaction;
import coop.ccci.engine.app.ServiceContainer;
import coop.ccci.engine.app.ServiceContainers;
import coop.ccci.engine.backup.BackupPlan.Hooks;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.ExecResult;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Runs a plan's hooks in the services' running containers; a hook that does not end with 0 is the recipe's fault. */
final class HookRunner {
    private static final Duration SETTLING = Duration.ofSeconds(90);
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 3;

    /** A pipe in a hook fails if any part of it does, where the container's shell knows how. */
    private static final String WRAPPER = """
            if command -v bash >/dev/null 2>&1; then exec bash -c "set -o pipefail
            $1"; fi
            if (set -o pipefail) 2>/dev/null; then set -o pipefail; fi
            eval "$1"
            """;

    private final ServiceContainers containers;
    private final ContainerExec exec;
    private final Redaction redaction;

    HookRunner(Host host, Redaction redaction) {
        this.containers = new ServiceContainers(host);
        this.exec = new ContainerExec(host);
        this.redaction = redaction;
    }

    void beforeBackup(StackName stack, BackupPlan plan) {
        run(stack, plan.hooks(), "backup pre-hook", Hooks::backupPre);
    }

    /** Runs all of them even if one fails, because each may undo what a pre-hook did; then tells of the first failure. */
    void afterBackup(StackName stack, BackupPlan plan) {
        Attempts attempts = new Attempts();
        for (Hooks hooks : plan.hooks()) {
            attempts.attempt(() -> run(stack, List.of(hooks), "backup post-hook", Hooks::backupPost));
        }
        attempts.rethrow();
    }

    void beforeRestore(StackName stack, BackupPlan plan, Set<String> volumes) {
        run(stack, ofVolumes(plan, volumes), "restore pre-hook", Hooks::restorePre);
    }

    void afterRestore(StackName stack, BackupPlan plan, Set<String> volumes) {
        run(stack, ofVolumes(plan, volumes), "restore post-hook", Hooks::restorePost);
    }

    private static List<Hooks> ofVolumes(BackupPlan plan, Set<String> volumes) {
        return plan.hooks().stream()
                .filter(hooks -> hooks.volumes().stream().anyMatch(volumes::contains))
                .toList();
    }

    private void run(StackName stack, List<Hooks> all, String kind, Function<Hooks, Optional<String>> which) {
        for (Hooks hooks : all) {
            which.apply(hooks)
                    .ifPresent(
                            line -> run(stack.scoped(hooks.service()), kind + " of service " + hooks.service(), line));
        }
    }

    private void run(String service, String hook, String line) {
        ExecResult result = ended(service, hook, line);
        if (result.exit() != 0) {
            String said = redaction.tail(result.stderr().isBlank() ? result.stdout() : result.stderr());
            throw failed(hook, "it exited " + result.exit() + ": " + (said.isEmpty() ? "it said nothing" : said));
        }
    }

    private ExecResult ended(String service, String hook, String line) {
        ContainerCommand command = new ContainerCommand(List.of("sh", "-c", WRAPPER, "hook", line), "", TIMEOUT);
        try {
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                try {
                    return exec.run(stable(service), command);
                } catch (ContainerTrouble.Replaced nothingRan) {
                    // the container went between the look and the start; the next look waits for its successor
                }
            }
            return exec.run(stable(service), command);
        } catch (ContainerTrouble | AppTrouble trouble) {
            throw failed(hook, redaction.of(String.valueOf(trouble.getMessage())));
        }
    }

    private ServiceContainer stable(String service) {
        return containers.settled(service, SETTLING);
    }

    private static RecipeProblem failed(String hook, String why) {
        return new RecipeProblem(
                ReasonCode.HOOK_FAILED,
                "running the " + hook + ": " + why,
                "run the hook by hand in the service's container and mend it");
    }
}
