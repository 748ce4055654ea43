package coop.ccci.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTests {
    private static final Results FOUR = Samples.before("judged-green-earned").orElseThrow();
    private static final Results FIVE = Samples.results("judged-green-earned");

    private static String comparison(Results before, Results now) {
        return Comparison.of("main", before, now).text();
    }

    @Test
    void levelGainedNamesTheRungThatIsEarned() {
        assertThat(comparison(FOUR, FIVE))
                .endsWith("level 4 → 5: `backup_restore` is now earned (it was skipped there).");
    }

    @Test
    void levelLostNamesTheRungThatIsLost() {
        assertThat(comparison(FIVE, FOUR))
                .endsWith("level 5 → 4: `backup_restore` is lost and newly skipped (it passed there).");
    }

    @Test
    void nothingChangedIsSaid() {
        assertThat(comparison(FIVE, FIVE)).endsWith("level 5 as there, and every rung as there.");
    }

    @Test
    void earlierRunIsNamed() {
        assertThat(comparison(FOUR, FIVE))
                .startsWith("Against the last run of `main` (commit `ce16410a`, 2026-03-01 08:30 UTC): ");
    }

    @Test
    void noEarlierRunIsSaid() {
        assertThat(Comparison.none("main").text()).isEqualTo("There is no earlier run of `main` to compare with.");
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, PASS, is now earned (it failed there)",
        "UNVER, PASS, is now earned (it could not be judged there)",
        "PASS, FAIL, is lost and fails (it passed there)",
        "SKIP, FAIL, now fails (it was skipped there)",
        "FAIL, SKIP, is newly skipped (it failed there)",
        "PASS, UNVER, could not be judged this time (it passed there)"
    })
    void changeIsSaid(Status there, Status here, String words) {
        assertThat(Change.of(RungName.UPGRADE, there, here).orElseThrow().text())
                .isEqualTo("`upgrade` " + words);
    }

    @ParameterizedTest
    @EnumSource
    void sameIsNoChange(Status status) {
        assertThat(Change.of(RungName.UPGRADE, status, status)).isEmpty();
    }
}
