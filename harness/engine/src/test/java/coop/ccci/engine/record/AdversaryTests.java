package coop.ccci.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.record.Adversary.Baseline;
import coop.ccci.engine.record.Adversary.Case;
import coop.ccci.engine.record.Adversary.Score;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdversaryTests {
    private static Adversary with(String restored) {
        return new Adversary(
                1,
                "adv-1",
                "mailu",
                "a".repeat(40),
                "sha256:1",
                Instant.EPOCH,
                Instant.EPOCH,
                new Baseline("run-1", "green", 5),
                new Score(2, 3),
                List.of(
                        new Case("mail-not-captured", "backup_restore", Optional.of("mail"), Adversary.NOTICED),
                        new Case("mail-not-restored", "backup_restore", Optional.of("mail"), restored),
                        new Case("mailu-not-restored", "backup_restore", Optional.of("mailu"), "unnoticed")),
                List.of());
    }

    @Test
    void findingIsMendedOnlyWhereAllOfItsVolumeIsNoticed() {
        assertThat(with("unnoticed").noticed("mail-not-captured")).isFalse();
        assertThat(with(Adversary.NOTICED).noticed("mail-not-captured")).isTrue();
    }

    @Test
    void whatWasNotRemovedIsNotNoticed() {
        assertThat(with(Adversary.NOTICED).noticed("dkim-not-captured")).isFalse();
    }
}
