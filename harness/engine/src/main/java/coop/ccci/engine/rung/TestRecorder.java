package coop.ccci.engine.rung;

import coop.ccci.model.Status;
import coop.ccci.model.results.StageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Remembers what became of every test, and of a container (a class, its set-up) that did not get as far as its tests. */
final class TestRecorder implements TestExecutionListener {
    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final List<StageTest> tests = new ArrayList<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        add(test, Status.UNVER, Optional.of(reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<String> message = result.getThrowable().map(Throwable::toString);
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    add(test, Status.PASS, Optional.empty());
                }
            }
            case ABORTED -> add(test, Status.UNVER, message);
            case FAILED -> add(test, Status.FAIL, message);
        }
    }

    synchronized List<StageTest> tests() {
        return List.copyOf(tests);
    }

    private synchronized void add(TestIdentifier test, Status status, Optional<String> message) {
        long now = System.nanoTime();
        long ms = (now - started.getOrDefault(test.getUniqueId(), now)) / 1_000_000;
        tests.add(new StageTest(sentence(test.getDisplayName()), status, ms, message));
    }

    private static String sentence(String displayName) {
        String name = displayName.replaceFirst("\\(.*\\)$", "");
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
