package coop.ccci.bot.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTests {

    @Test
    void nameStandsInOneSpan() {
        assertThat(new Code("compose.yml:7").span()).isEqualTo("`compose.yml:7`");
    }

    @Test
    void fenceIsLongerThanAnyInside() {
        assertThat(new Code("a`b").span()).isEqualTo("``a`b``");
        assertThat(new Code("`a``b`").span()).isEqualTo("``` `a``b` ```");
    }

    @Test
    void pipeStandsOutsideSoThatItEndsNoCell() {
        assertThat(new Code("a|b").span()).isEqualTo("`a`\\|`b`");
    }

    @Test
    void linesAndInvisibleCharactersAreGone() {
        assertThat(new Code("a\r\nb\u0000c\u202e").span()).isEqualTo("`a b?c?`");
    }

    @Test
    void longNameIsCutBetweenCharacters() {
        assertThat(new Code("x" + "😀".repeat(100)).span()).isEqualTo("`x" + "😀".repeat(59) + "…`");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(new Code(" \n ").span()).isEqualTo("`(nothing)`");
    }
}
