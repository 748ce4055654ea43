package coop.ccci.engine.rung;

import static coop.ccci.engine.rung.Bench.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.fake.FakeApp;
import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.engine.fake.Stages;
import coop.ccci.engine.journal.Journal;
import coop.ccci.engine.journal.StageName;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.Status;
import coop.ccci.model.results.StageTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class FunctionalRungTests {
    private final Journal journal = new Journal(Events.none());

    private Outcome climb(Class<?>... tests) throws Exception {
        FunctionalRung rung = new FunctionalRung(journal, Duration.ofMillis(400));
        return rung.climb(FakePlugin.plain().testing(tests), new FakeApp(new FakeVolumes()));
    }

    private List<StageTest> tests() {
        return Stages.of(journal, StageName.FUNCTIONAL).tests();
    }

    @Test
    void testThatPassesOnTheInjectedAppPasses() throws Exception {
        assertThat(climb(Written.Passing.class)).isPass();
        assertThat(tests()).singleElement().satisfies(test -> {
            assertThat(test.name()).isEqualTo("page is served");
            assertThat(test.status()).isEqualTo(Status.PASS);
        });
    }

    @Test
    void noTestsWrittenIsASkip() throws Exception {
        assertThat(climb()).isSkip(ReasonCode.NO_FUNCTIONAL_TESTS, "demo");
        assertThat(tests()).isEmpty();
    }

    @Test
    void failingTestFailsTheRungByName() throws Exception {
        assertThat(climb(Written.Passing.class, Written.Failing.class))
                .isFail(ReasonCode.TESTS_FAILED, "login works", "wrong password");
    }

    @Test
    void abortedTestIsUnverified() throws Exception {
        assertThat(climb(Written.Passing.class, Written.Aborting.class))
                .isUnver(ReasonCode.TESTS_SKIPPED, "mail arrives", "not ready");
    }

    @Test
    void disabledTestIsUnverified() throws Exception {
        assertThat(climb(Written.DisabledOne.class)).isUnver(ReasonCode.TESTS_SKIPPED, "some day");
    }

    @Test
    void disabledClassIsUnverified() throws Exception {
        assertThat(climb(Written.Passing.class, Written.DisabledClass.class))
                .isUnver(ReasonCode.TESTS_SKIPPED, "some day");
    }

    @Test
    void classWithoutTestsIsUnverified() throws Exception {
        assertThat(climb(Written.Empty.class)).isUnver(ReasonCode.NO_TESTS_RAN, "Empty");
    }

    @Test
    void classWithoutTestsDoesNotHideBehindAnother() throws Exception {
        assertThat(climb(Written.Passing.class, Written.Empty.class)).isUnver(ReasonCode.NO_TESTS_RAN, "Empty");
    }

    @Test
    void failBeatsUnver() throws Exception {
        assertThat(climb(Written.Aborting.class, Written.Empty.class, Written.Failing.class))
                .isFail(ReasonCode.TESTS_FAILED, "login works");
    }

    @ParameterizedTest
    @ValueSource(classes = {Written.Hanging.class, Written.HangingSetUp.class, Written.Deaf.class})
    void hangingTestIsEndedByTheTimeLimit(Class<?> hanging) throws Exception {
        assertThat(climb(hanging)).isFail(ReasonCode.TESTS_FAILED, "timed out after 400 milliseconds");
    }

    @Test
    void failingSetUpOfAClassFails() throws Exception {
        assertThat(climb(Written.FailingSetUp.class)).isFail(ReasonCode.TESTS_FAILED, "no account");
    }

    @Test
    void hostInTroubleIsNotTheRecipesFault() throws Exception {
        assertThat(climb(Written.Passing.class, Written.Unreachable.class))
                .isUnver(ReasonCode.HOST_TROUBLE, "the connection broke");
        assertThat(tests()).extracting(StageTest::status).contains(Status.UNVER);
    }

    @Test
    void runThatIsStoppedIsNotTheRecipesFault() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> climb(Written.Hanging.class, Written.Failing.class))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void repeatedTestCountsEachTime() throws Exception {
        assertThat(climb(Written.Parameterized.class)).isFail(ReasonCode.TESTS_FAILED, "2");
        assertThat(tests()).extracting(StageTest::status).containsExactlyInAnyOrder(Status.PASS, Status.FAIL);
    }
}
