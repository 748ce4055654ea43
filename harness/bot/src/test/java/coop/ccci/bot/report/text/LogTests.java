package coop.ccci.bot.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogTests {

    @Test
    void linesStandInABlock() {
        assertThat(new Log("one\n\ttwo\n").block()).isEqualTo("```text\none\n    two\n```");
    }

    @Test
    void ofManyLinesTheLastAreKept() {
        String lines =
                IntStream.rangeClosed(1, 100).mapToObj(line -> "line " + line).collect(Collectors.joining("\n"));
        assertThat(new Log(lines).block()).startsWith("```text\n…\nline 61\n").endsWith("\nline 100\n```");
    }

    @Test
    void ofLongLinesTheEndOfTheLogIsKept() {
        String log = new Log("a".repeat(1000) + "\n" + ("b".repeat(390) + "\n").repeat(20) + "the cause").block();
        assertThat(log).hasSizeLessThan(4100).endsWith("b\nthe cause\n```");
    }

    @Test
    void blockEndsWhereItEnds() {
        assertThat(new Log("```\n</details>\n````").block()).isEqualTo("`````text\n```\n</details>\n````\n`````");
    }
}
