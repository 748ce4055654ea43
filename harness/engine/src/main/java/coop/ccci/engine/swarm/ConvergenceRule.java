package coop.ccci.engine.swarm;

import coop.ccci.model.ReasonCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides from one reading whether a stack has converged: every expected service N/N with tasks of its present spec only,
 * the update done, none given up. A service that failed {@code crashLimit} times on the present spec will not get there.
 */
public record ConvergenceRule(Set<String> expected, Baseline baseline, int crashLimit) {

    /** The judgement of one reading. */
    public Progress judge(StackState state) {
        return state.services().stream()
                .flatMap(service -> broken(state, service).stream())
                .findFirst()
                .or(() -> missing(state))
                .or(() -> state.services().stream()
                        .flatMap(service -> pending(state, service).stream())
                        .findFirst())
                .orElseGet(Progress.Running::new);
    }

    private Optional<Progress> missing(StackState state) {
        return expected.stream()
                .filter(key -> state.service(key).isEmpty())
                .sorted()
                .findFirst()
                .map(key -> new Progress.Pending(key, "service " + key + " to exist"));
    }

    private Optional<Progress> broken(StackState state, ServiceState service) {
        if (!baseline.isBehind(service)) {
            return Optional.empty();
        }
        if (service.update().isGivenUp()) {
            return Optional.of(new Progress.Broken(ReasonCode.ROLLED_BACK, service.key(), gaveUp(service)));
        }
        List<TaskState> current =
                state.tasks().stream().filter(task -> task.isOf(service)).toList();
        return rejected(service, current).or(() -> crashed(service, current));
    }

    private static String gaveUp(ServiceState service) {
        return "Swarm gave up updating service " + service.key() + " ("
                + service.update().state() + "): " + service.update().message();
    }

    private static Optional<Progress> rejected(ServiceState service, List<TaskState> tasks) {
        return tasks.stream()
                .filter(TaskState::isRejected)
                .findFirst()
                .map(task -> new Progress.Broken(
                        ReasonCode.TASK_REJECTED,
                        service.key(),
                        "a task of service " + service.key() + " was rejected: " + task.why()));
    }

    private Optional<Progress> crashed(ServiceState service, List<TaskState> tasks) {
        List<TaskState> ended = tasks.stream().filter(TaskState::hasEnded).toList();
        if (ended.size() < crashLimit) {
            return Optional.empty();
        }
        return Optional.of(new Progress.Broken(
                ReasonCode.CRASH_LOOP,
                service.key(),
                "service " + service.key() + " crashed " + ended.size() + " times: "
                        + ended.get(0).why()));
    }

    private Optional<Progress> pending(StackState state, ServiceState service) {
        if (!baseline.isBehind(service)) {
            return wait(service, "the update of service " + service.key() + " to start");
        }
        int running = state.currentRunning(service).size();
        if (running != service.desired()) {
            return wait(service, "service " + service.key() + " " + running + "/" + service.desired());
        }
        if (!service.update().isDone()) {
            return wait(
                    service, "service " + service.key() + " " + service.update().state());
        }
        boolean oldOnes = state.tasksOf(service).stream().anyMatch(task -> task.isRunning() && !task.isOf(service));
        return oldOnes ? wait(service, "old tasks of service " + service.key() + " to end") : Optional.empty();
    }

    private static Optional<Progress> wait(ServiceState service, String what) {
        return Optional.of(new Progress.Pending(service.key(), what));
    }
}
