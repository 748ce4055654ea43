package coop.ccci.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OutcomeTests {
    @ParameterizedTest
    @EnumSource(Status.class)
    void onlyAPassHasNoReason(Status status) {
        Outcome outcome = AllClimbs.outcome(status);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.why().isEmpty()).isEqualTo(status == Status.PASS);
    }

    @Test
    void wireWordsAreLowerCaseAndDistinct() {
        Stream<String> words = Stream.of(
                        Stream.of(Status.values()).map(Status::wire),
                        Stream.of(RungName.values()).map(RungName::wire),
                        Stream.of(ReasonCode.values()).map(ReasonCode::wire))
                .flatMap(all -> all);
        assertThat(words).allMatch(word -> word.matches("[a-z_]+")).contains("backup_restore", "unver");
        assertThat(Stream.of(Verdict.values()).map(Verdict::wire)).containsExactly("green", "red", "unverified");
    }

    @Test
    void rungsAreClimbedInTheOrderOfTheLadder() {
        assertThat(Stream.of(RungName.values()).map(RungName::wire))
                .containsExactly("install", "upgrade", "backup_restore", "functional", "lint");
    }
}
