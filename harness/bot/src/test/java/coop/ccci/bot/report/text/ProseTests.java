package coop.ccci.bot.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTests {

    @Test
    void ordinarySentenceIsWrittenAsItIs() {
        String sentence = "durable volume content has no probe, so nobody can tell (yet): don't panic!";
        assertThat(Prose.of(sentence)).isEqualTo(sentence);
    }

    @Test
    void wordsThatMeanSomethingStandInCode() {
        assertThat(Prose.of("no service has the label backupbot.backup=true, says @bob"))
                .isEqualTo("no service has the label `backupbot.backup=true`, says `@bob`");
    }

    @Test
    void severalSuchWordsShareOneSpan() {
        assertThat(Prose.of("see #1 @bob: then #2")).isEqualTo("see `#1 @bob`: then `#2`");
    }

    @Test
    void bracketOfTheSentenceStaysOutside() {
        assertThat(Prose.of("give it a way (--egress for a cell)")).isEqualTo("give it a way (`--egress` for a cell)");
        assertThat(Prose.of("see (a/b) and x(y.")).isEqualTo("see `(a/b)` and `x(y`.");
    }

    @ParameterizedTest
    @CsvSource({
        "7., `7`.",
        "deadbeef, `deadbeef`",
        "ABC-12, `ABC-12`",
        "dead, dead",
        "well-known, well-known",
        "'', (nothing)"
    })
    void wordIsPlainOrNot(String word, String markdown) {
        assertThat(Prose.of(word)).isEqualTo(markdown);
    }

    @Test
    void longTextIsCut() {
        assertThat(Prose.of("word ".repeat(200))).hasSize(400).endsWith("word…");
    }
}
