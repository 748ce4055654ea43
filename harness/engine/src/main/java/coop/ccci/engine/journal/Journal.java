package coop.ccci.engine.journal;

import coop.ccci.engine.event.Events;
import coop.ccci.model.Status;
import coop.ccci.model.results.Stage;
import coop.ccci.model.results.StageTest;
import coop.ccci.model.results.Timing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Collects timings and checks from all lanes of a run; safe for several threads. */
public final class Journal {
    private final long begun = System.nanoTime();
    private final List<Timing> timings = new ArrayList<>();
    private final Map<StageName, List<StageTest>> tests = new EnumMap<>(StageName.class);
    private final Events events;

    public Journal(Events events) {
        this.events = events;
    }

    /** Runs one phase and remembers how long it took, however it ended. */
    public <T> T timed(String phase, Lane lane, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        Map<String, String> facts = Map.of("phase", phase, "stack", lane.wire());
        events.tell("phase.started", phase + " (" + lane.wire() + ")", facts);
        String status = "fail";
        try {
            T result = work.call();
            status = "pass";
            return result;
        } finally {
            long ms = millis(start);
            synchronized (this) {
                timings.add(new Timing(phase, lane.wire(), (start - begun) / 1_000_000, ms));
            }
            events.tell(
                    "phase.finished",
                    phase + " (" + lane.wire() + ") took " + ms + " ms",
                    Map.of("phase", phase, "stack", lane.wire(), "ms", String.valueOf(ms), "status", status));
        }
    }

    /** Remembers one check. */
    public synchronized void check(StageName stage, String name, Status status, long ms, Optional<String> message) {
        tests.computeIfAbsent(stage, any -> new ArrayList<>()).add(new StageTest(name, status, ms, message));
        events.tell(
                "check",
                stage.wire() + ": " + name + ": " + status.wire()
                        + message.map(text -> ": " + text).orElse(""),
                Map.of("stage", stage.wire(), "status", status.wire()));
    }

    /** All timings so far, in the order they began. */
    public synchronized List<Timing> timings() {
        return timings.stream()
                .sorted(java.util.Comparator.comparingLong(Timing::startMs))
                .toList();
    }

    /** All stages in order; a stage without a check is a skip, and no stage is better than its worst check. */
    public synchronized List<Stage> stages() {
        return Stream.of(StageName.values()).map(this::stage).toList();
    }

    /** Milliseconds since the run began. */
    public long elapsed() {
        return millis(begun);
    }

    private Stage stage(StageName name) {
        List<StageTest> all = List.copyOf(tests.getOrDefault(name, List.of()));
        long ms = all.stream().mapToLong(StageTest::ms).sum();
        return new Stage(name.wire(), worst(all), ms, all);
    }

    private static Status worst(List<StageTest> all) {
        return Stream.of(Status.FAIL, Status.UNVER, Status.PASS)
                .filter(status -> all.stream().anyMatch(test -> test.status() == status))
                .findFirst()
                .orElse(Status.SKIP);
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
