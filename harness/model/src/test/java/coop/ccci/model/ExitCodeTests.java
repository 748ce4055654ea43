package coop.ccci.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ExitCodeTests {
    private static final Flags GOOD = new Flags(true, true);

    @ParameterizedTest
    @CsvSource({"GREEN,0", "RED,1", "UNVERIFIED,3"})
    void verdictHasItsNumber(Verdict verdict, int number) {
        assertThat(ExitCode.of(verdict, GOOD).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void leftoverOrLeakIsDirtyWhateverTheVerdict(Verdict verdict) {
        assertThat(Stream.of(new Flags(false, true), new Flags(true, false), new Flags(false, false)))
                .allMatch(flags -> ExitCode.of(verdict, flags) == ExitCode.DIRTY);
    }

    @Test
    void numbersAreTheOnesScriptsRelyOn() {
        assertThat(Stream.of(ExitCode.values()).map(ExitCode::number)).containsExactly(0, 1, 2, 3, 4, 70, 130);
        assertThat(Stream.of(ExitCode.values()).map(ExitCode::meaning)).noneMatch(String::isBlank);
    }

    @Test
    void onlyGreenEndsWithZero() {
        assertThat(Stream.of(ExitCode.values()).filter(code -> code.number() == 0))
                .containsExactly(ExitCode.GREEN);
    }
}
