package coop.ccci.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FolderFactsTests {
    private static final FolderFacts FACTS = FolderFacts.parse(
            "100.5 4096 /\0" + "100.5 5 /kept\0" + "300.25 7 /changed by the app\0" + "250.0 4096 /lively\0");

    @Test
    void fileOfTheSameSizeCameBack() {
        assertThat(FACTS.holds("kept", OptionalLong.of(5), 200)).isTrue();
    }

    @Test
    void fileOfAnotherSizeThatNobodyTouchedDidNotComeBack() {
        assertThat(FACTS.holds("kept", OptionalLong.of(6), 200)).isFalse();
    }

    @Test
    void fileThatTheAppChangedSinceIsNotHeldAgainstTheRestore() {
        assertThat(FACTS.holds("changed by the app", OptionalLong.of(9), 200)).isTrue();
    }

    @Test
    void missingFileOfAnUntouchedFolderDidNotComeBack() {
        assertThat(FACTS.holds("gone", OptionalLong.empty(), 200)).isFalse();
        assertThat(FACTS.holds("no/such/folder", OptionalLong.empty(), 200)).isFalse();
    }

    @Test
    void missingFileOfAFolderThatTheAppTouchedIsNotHeldAgainstTheRestore() {
        assertThat(FACTS.holds("lively/moved", OptionalLong.of(1), 200)).isTrue();
    }

    @Test
    void sizesAddUpOverWhatIsThere() {
        assertThat(FACTS.bytes(List.of("kept", "changed by the app", "gone"))).isEqualTo(12);
    }
}
