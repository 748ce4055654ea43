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
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The plug-in's own JUnit tests, run in this process against the live head stack. */
public final class FunctionalRung {
    private static final String PER_TEST = "60 s";

    private final Journal journal;

    public FunctionalRung(Journal journal) {
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
        List<StageTest> tests = journal.timed("functional", Lane.HEAD, () -> run(plugin, app));
        tests.forEach(
                test -> journal.check(StageName.FUNCTIONAL, test.name(), test.status(), test.ms(), test.message()));
        return outcome(plugin, tests);
    }

    private static List<StageTest> run(RecipePlugin plugin, App app) {
        TestRecorder recorder = new TestRecorder();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getStore().put(Namespace.create(AppResolver.class), App.class, app);
            session.getLauncher().execute(request(plugin), recorder);
        }
        return recorder.tests();
    }

    private static LauncherDiscoveryRequest request(RecipePlugin plugin) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(plugin.functionalTests().stream()
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .configurationParameter("junit.jupiter.execution.timeout.testable.method.default", PER_TEST)
                .configurationParameter("junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
                .build();
    }

    private static Outcome outcome(RecipePlugin plugin, List<StageTest> tests) {
        for (StageTest test : tests) {
            if (test.status() == Status.FAIL) {
                return Outcome.fail(
                        ReasonCode.TESTS_FAILED,
                        test.name() + ": " + test.message().orElse("failed"),
                        "read junit/functional.xml in the run's folder");
            }
        }
        if (tests.isEmpty()) {
            return Outcome.unver(
                    ReasonCode.NO_TESTS_RAN,
                    "the plug-in for " + plugin.recipe() + " names test classes, and no test was found in them",
                    "give them @RecipeTest methods");
        }
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
