package coop.ccci.engine.rung;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.Status;
import coop.ccci.model.results.StageTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Remembers what became of every test, and of a container (a class, its set-up) that did not get as far as its tests. */
final class TestRecorder implements TestExecutionListener {
    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final List<StageTest> tests = new ArrayList<>();
    private final Set<String> classes = new HashSet<>();
    private Optional<Outcome> hostTrouble = Optional.empty();
    private boolean interrupted;

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
            case FAILED -> failed(test, result.getThrowable(), message);
        }
    }

    // The test's own thread ends with the harness; the flag is set again so that no other test is begun in earnest.
    private synchronized void failed(TestIdentifier test, Optional<Throwable> thrown, Optional<String> message) {
        Optional<HostTrouble> trouble = cause(thrown, HostTrouble.class);
        if (cause(thrown, InterruptedException.class).isPresent()) {
            interrupted = true;
            Thread.currentThread().interrupt();
        }
        trouble.ifPresent(
                host -> hostTrouble = Optional.of(Outcome.unver(ReasonCode.HOST_TROUBLE, host.what(), host.next())));
        add(test, trouble.isPresent() ? Status.UNVER : Status.FAIL, message);
    }

    private static <T extends Throwable> Optional<T> cause(Optional<Throwable> thrown, Class<T> kind) {
        return Stream.iterate(thrown, Optional::isPresent, one -> one.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(50)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** A run that was stopped is not the recipe's failure. */
    synchronized void requireUninterrupted() throws InterruptedException {
        if (interrupted) {
            Thread.interrupted();
            throw new InterruptedException("stopped from outside during the functional tests");
        }
    }

    /** The unverified outcome of tests that the Host was in the way of, if it was. */
    synchronized Optional<Outcome> hostTrouble() {
        return hostTrouble;
    }

    /** Whether anything is known of a test of this class, or of the class as a whole. */
    synchronized boolean hasSeen(Class<?> named) {
        return classes.contains(named.getName());
    }

    synchronized List<StageTest> tests() {
        return List.copyOf(tests);
    }

    private synchronized void add(TestIdentifier test, Status status, Optional<String> message) {
        long now = System.nanoTime();
        long ms = (now - started.getOrDefault(test.getUniqueId(), now)) / 1_000_000;
        test.getUniqueIdObject().getSegments().stream()
                .filter(segment -> segment.getType().equals("class"))
                .forEach(segment -> classes.add(segment.getValue()));
        tests.add(new StageTest(sentence(test.getDisplayName()), status, ms, message));
    }

    private static String sentence(String displayName) {
        String name = displayName.replaceFirst("\\(.*\\)$", "");
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
