package coop.ccci.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.CommitStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusOfTests {

    @ParameterizedTest
    @CsvSource({
        "judged-green-first-run, SUCCESS",
        "judged-lint-fails, SUCCESS",
        "judged-red, FAILURE",
        "judged-dirty, FAILURE",
        "judged-leaked, FAILURE",
        "judged-unverified, ERROR",
        "judged-other-commit, ERROR"
    })
    void statusFollowsTheVerdict(String folder, State state) {
        assertThat(StatusOf.report(Samples.judged(folder)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "queued, PENDING",
        "starting, PENDING",
        "running, PENDING",
        "cancelling, PENDING",
        "retried, PENDING",
        "cancelled, ERROR",
        "replaced, ERROR",
        "head-moved, ERROR",
        "given-up, ERROR",
        "withheld, ERROR"
    })
    void nothingUnjudgedSucceeds(String state, State status) {
        assertThat(StatusOf.report(Samples.state(state)).state()).isEqualTo(status);
    }

    @Test
    void contextNamesTheRecipe() {
        assertThat(StatusOf.report(Samples.judged("judged-red")))
                .extracting(CommitStatus::context)
                .isEqualTo("cc-ci/mailu");
    }

    @Test
    void runIsWhereTheStatusLeads() {
        assertThat(StatusOf.report(Samples.judged("judged-red")).target()).contains(Samples.FILES);
        assertThat(StatusOf.report(Samples.state("running")).target()).contains(Samples.LOG);
    }
}
