package coop.ccci.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.forge.CommitStatus.State;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.gate.Gate;
import coop.ccci.model.results.Results;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTests {
    private static final Gate<URI> OPEN = new Gate.Open<>(Samples.FILES);
    private final RunOrder order = Samples.order();
    private final Results green = Samples.results("judged-green-first-run");

    private Report judged(Results results, Gate<URI> files) {
        return Report.judged(order, results, files, Optional.empty());
    }

    @Test
    void judgedRunIsReportedWithItsFiles() {
        assertThat(judged(green, OPEN)).isEqualTo(new Judged(order, green, Samples.FILES, Optional.empty()));
    }

    @Test
    void resultsOfAnotherCommitAreNoResultsOfThisOne() {
        Report report = judged(Samples.results("judged-other-commit"), OPEN);
        assertThat(report).isInstanceOf(Withheld.class);
        assertThat(StatusOf.report(report).state()).isEqualTo(State.ERROR);
    }

    @Test
    void resultsOfAnotherRunAreNoResultsOfThisOne() {
        assertThat(judged(Samples.before("judged-green-earned").orElseThrow(), OPEN))
                .isInstanceOf(Withheld.class);
    }

    @Test
    void resultsThatMayNotBePublishedMakeNoJudgedReport() {
        assertThat(List.of("judged-leaked", "judged-other-commit"))
                .map(Samples::results)
                .allSatisfy(
                        results -> assertThatThrownBy(() -> new Judged(order, results, Samples.FILES, Optional.empty()))
                                .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void leakLeavesNamesAndPlacesOnly() {
        Results leaky = Samples.results("judged-leaked");
        Report report = judged(leaky, OPEN);
        assertThat(report).isEqualTo(new Leaked(order, leaky));
        assertThat(report.text(30).text())
                .contains("api_key", "log of service", "base64")
                .doesNotContain("hunter2", "tests_failed", Samples.FILES.toString());
        assertThat(StatusOf.report(report).target()).isEmpty();
    }

    @Test
    void greenIsNotToldWhereTheFilesMayNotBeServed() {
        for (Gate<URI> gate : List.<Gate<URI>>of(new Gate.Closed<>("closed"), new Gate.Stuck<>("stuck"))) {
            Report report = judged(green, gate);
            assertThat(report.text(30).text()).doesNotContainIgnoringCase("green");
            assertThat(StatusOf.report(report).state()).isEqualTo(State.ERROR);
        }
    }

    @Test
    void onlyWaitingAndRunningPassBy() {
        assertThat(Samples.states().values())
                .filteredOn(Report::isPassing)
                .hasOnlyElementsOfTypes(Queued.class, Starting.class, Running.class);
    }
}
