package coop.ccci.engine.swarm;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.event.Fact;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Waits until a stack has converged and stayed so; a stack that will not get there ends the wait at once. */
public final class Convergence {
    /** Docker tells of containers, not of tasks, whose state follows a moment later. */
    private static final Duration REREAD = Duration.ofMillis(150);

    private static final int LOG_LINES = 15;
    private static final int LONGEST_COMPLAINT = 300;

    private final Swarm swarm;
    private final Events events;

    public Convergence(Swarm swarm, Events events) {
        this.swarm = swarm;
        this.events = events;
    }

    /**
     * Returns the reading in which everything had run, healthy and without a restart, for the whole settle window;
     * {@code phase} are the facts that tell listeners who waits.
     */
    public StackState await(
            StackName stack, ConvergenceRule rule, Duration timeout, Duration settle, Map<String, String> phase)
            throws InterruptedException {
        Wait wait = new Wait(stack, rule, System.nanoTime() + timeout.toNanos(), phase);
        try (Wakeups wakeups = swarm.watch()) {
            StackState first = untilRunning(wait, wakeups);
            long settled = System.nanoTime() + settle.toNanos();
            while (System.nanoTime() < settled) {
                wakeups.await(Duration.ofNanos(Math.max(1, Math.min(REREAD.toNanos(), settled - System.nanoTime()))));
                StackState now = untilRunning(wait, wakeups);
                if (!running(now).equals(running(first))) {
                    throw problem(
                            wait,
                            ReasonCode.CRASH_LOOP,
                            restarted(first, now),
                            "a task restarted within the settle window",
                            now);
                }
            }
            return first;
        }
    }

    private record Wait(StackName stack, ConvergenceRule rule, long deadline, Map<String, String> phase) {
        private Map<String, String> factsOf(String what) {
            Map<String, String> facts = new HashMap<>(phase);
            facts.put(Fact.WHAT, what);
            return facts;
        }
    }

    private StackState untilRunning(Wait wait, Wakeups wakeups) throws InterruptedException {
        String told = "";
        while (true) {
            StackState state = swarm.read(wait.stack());
            switch (withHealth(state, wait.rule().judge(state))) {
                case Progress.Running running -> {
                    return state;
                }
                case Progress.Broken(ReasonCode code, String service, String text) ->
                    throw problem(wait, code, service, text, state);
                case Progress.Pending(String service, String what) -> {
                    if (System.nanoTime() > wait.deadline()) {
                        throw problem(
                                wait,
                                ReasonCode.NOT_CONVERGED,
                                service,
                                "still waiting for " + what + " when the time was up",
                                state);
                    }
                    if (!what.equals(told)) {
                        events.tell(
                                EventKind.WAITING,
                                "stack " + wait.stack() + ": waiting for " + what,
                                wait.factsOf(what));
                        told = what;
                    }
                    wakeups.await(REREAD);
                }
            }
        }
    }

    private Progress withHealth(StackState state, Progress progress) {
        if (!(progress instanceof Progress.Running)) {
            return progress;
        }
        return state.services().stream()
                .filter(service -> state.currentRunning(service).stream().anyMatch(task -> !isHealthy(task)))
                .findFirst()
                .<Progress>map(
                        service -> new Progress.Pending(service.key(), "service " + service.key() + " to be healthy"))
                .orElse(progress);
    }

    private boolean isHealthy(TaskState task) {
        return task.container()
                .flatMap(swarm::container)
                .map(ContainerState::isHealthy)
                .orElse(false);
    }

    private static Set<String> running(StackState state) {
        return state.tasks().stream()
                .filter(TaskState::isRunning)
                .map(TaskState::id)
                .collect(Collectors.toSet());
    }

    private static String restarted(StackState before, StackState now) {
        Set<String> old = running(before);
        return now.services().stream()
                .filter(service -> now.currentRunning(service).stream().anyMatch(task -> !old.contains(task.id())))
                .map(ServiceState::key)
                .findFirst()
                .orElse("app");
    }

    private RecipeProblem problem(Wait wait, ReasonCode code, String service, String text, StackState state) {
        String logs = swarm.logs(wait.stack(), service, LOG_LINES).strip();
        return new RecipeProblem(
                code,
                "deploying stack " + wait.stack() + ": " + text + complaint(state, service)
                        + (logs.isEmpty() ? "" : "; its last log lines:\n" + logs),
                "read the log of service " + service + " in the run's folder and mend the recipe");
    }

    /** Swarm says of a container that it stopped for its health check no more than that it ended. */
    private String complaint(StackState state, String key) {
        return state.service(key)
                .map(service -> state.tasksOf(service).stream()
                        .flatMap(task -> task.container().flatMap(swarm::container).stream())
                        .map(ContainerState::complaint)
                        .filter(said -> !said.isEmpty())
                        .findFirst()
                        .map(said -> "; its health check failed last with " + shortened(said))
                        .orElse(""))
                .orElse("");
    }

    private static String shortened(String said) {
        return said.length() <= LONGEST_COMPLAINT ? said : said.substring(0, LONGEST_COMPLAINT) + "…";
    }
}
