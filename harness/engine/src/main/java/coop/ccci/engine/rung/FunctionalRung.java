package coop.ccci.engine.rung;

import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.journal.Lane;
import coop.ccci.engine.journal.StageName;
import coop.ccci.kit.App;
import coop.ccci.kit.AppResolver;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.Status;
import coop.ccci.model.results.StageTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The plug-in's own JUnit tests, run in this process against the live head stack. */
public final class FunctionalRung {
    private static final Duration PER_METHOD = Duration.ofSeconds(60);

    private final Journal journal;
    private final Duration perMethod;

    public FunctionalRung(Journal journal) {
        this(journal, PER_METHOD);
    }

    FunctionalRung(Journal journal, Duration perMethod) {
        this.perMethod = perMethod;
        this.journal = journal;
    }

    /** Runs every test; none written is a skip, one that did not get to run is unverified. */
    public Outcome climb(RecipePlugin plugin, App app) throws Exception {
        if (plugin.functionalTests().isEmpty()) {
            return Outcome.skip(
                    ReasonCode.NO_FUNCTIONAL_TESTS,
                    "the plug-in for " + plugin.recipe() + " has no functional tests",
                    "write one: a JUnit class with @RecipeTest methods that take an App");
        }
        TestRecorder recorder = journal.timed("functional", Lane.HEAD, () -> run(plugin, app));
        recorder.requireUninterrupted();
        recorder.tests()
                .forEach(test ->
                        journal.check(StageName.FUNCTIONAL, test.name(), test.status(), test.ms(), test.message()));
        return outcome(plugin, recorder);
    }

    private TestRecorder run(RecipePlugin plugin, App app) {
        TestRecorder recorder = new TestRecorder();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getStore().put(Namespace.create(AppResolver.class), App.class, app);
            session.getLauncher().execute(request(plugin), recorder);
        }
        return recorder;
    }

    private LauncherDiscoveryRequest request(RecipePlugin plugin) {
        return LauncherDiscoveryRequestBuilder.request()
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .selectors(plugin.functionalTests().stream()
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .configurationParameter("junit.jupiter.execution.timeout.default", perMethod.toMillis() + " ms")
                .configurationParameter("junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
                .build();
    }

    private static Outcome outcome(RecipePlugin plugin, TestRecorder recorder) {
        List<StageTest> tests = recorder.tests();
        for (StageTest test : tests) {
            if (test.status() == Status.FAIL) {
                return Outcome.fail(
                        ReasonCode.TESTS_FAILED,
                        test.name() + ": " + test.message().orElse("failed"),
                        "read junit/functional.xml in the run's folder");
            }
        }
        return recorder.hostTrouble().or(() -> untested(plugin, recorder)).orElseGet(() -> unjudged(tests));
    }

    private static Optional<Outcome> untested(RecipePlugin plugin, TestRecorder recorder) {
        return plugin.functionalTests().stream()
                .filter(named -> !recorder.hasSeen(named))
                .findFirst()
                .map(named -> Outcome.unver(
                        ReasonCode.NO_TESTS_RAN,
                        "the plug-in for " + plugin.recipe() + " names " + named.getSimpleName()
                                + ", and no test was found in it",
                        "give it @RecipeTest methods"));
    }

    private static Outcome unjudged(List<StageTest> tests) {
        return tests.stream()
                .filter(test -> test.status() != Status.PASS)
                .findFirst()
                .map(test -> Outcome.unver(
                        ReasonCode.TESTS_SKIPPED,
                        test.name() + " did not run: " + test.message().orElse("skipped"),
                        "make what it waits for ready, or take the test out"))
                .orElseGet(Outcome::pass);
    }
}
