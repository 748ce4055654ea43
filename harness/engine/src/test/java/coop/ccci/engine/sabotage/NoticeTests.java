package coop.ccci.engine.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.results.SampleResults;
import coop.ccci.engine.sabotage.Notice.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeTests {
    private static Notice restored(ReasonCode code, String name) {
        return new Notice.RungFails(RungName.BACKUP_RESTORE, Set.of(code), name);
    }

    @Test
    void rungThatFailsForTheReasonAndNamesTheVolumeHasNoticed() {
        Notice.Sighting seen = restored(ReasonCode.NOT_RESTORED, "volume mail").read(SampleResults.red());

        assertThat(seen.outcome()).isEqualTo(Outcome.NOTICED);
        assertThat(seen.seen()).isEqualTo("fail not_restored: volume mail is empty");
        assertThat(seen.by()).containsExactly("restore is as it should be");
    }

    @Test
    void rungThatPassesHasNot() {
        assertThat(restored(ReasonCode.NOT_RESTORED, "volume mail")
                        .read(SampleResults.green())
                        .outcome())
                .isEqualTo(Outcome.UNNOTICED);
    }

    @Test
    void rungThatFailsForAnotherReasonOrVolumeIsNoNotice() {
        assertThat(restored(ReasonCode.NOT_WIPED, "volume mail")
                        .read(SampleResults.red())
                        .outcome())
                .isEqualTo(Outcome.UNCLEAR);
        assertThat(restored(ReasonCode.NOT_RESTORED, "volume mailu")
                        .read(SampleResults.red())
                        .outcome())
                .isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void rungThatWasNotJudgedIsNoNotice() {
        assertThat(new Notice.RungFails(RungName.FUNCTIONAL, Set.of(ReasonCode.NO_FUNCTIONAL_TESTS), "")
                        .read(SampleResults.red())
                        .outcome())
                .isEqualTo(Outcome.UNCLEAR);
    }

    @Test
    void cleanTeardownAndNoLeakHaveNotNoticed() {
        assertThat(new Notice.Leftovers("volume").read(SampleResults.green()).outcome())
                .isEqualTo(Outcome.UNNOTICED);
        assertThat(new Notice.LeakFound("api_key").read(SampleResults.green()).outcome())
                .isEqualTo(Outcome.UNNOTICED);
    }
}
