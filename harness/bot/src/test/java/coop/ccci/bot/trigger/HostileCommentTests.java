package coop.ccci.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments made to keep a reader busy; time is what the thread itself used, because tests share their machine. */
class HostileCommentTests {
    private static final Duration BOUND = Duration.ofMillis(100);
    private static final int ROUNDS = 5;

    private static final List<String> PIECES = List.of(
            "[",
            "]",
            "[a](",
            "![[]()",
            "[a][b",
            "[a](<b",
            "[x]",
            "[ a](b)[",
            "**a ",
            "*a _b ",
            "a**b*c ",
            "`` ` ",
            "a <!-- ",
            "<!-- a\n\n",
            "a<?",
            "a<![CDATA[",
            "a<!X ",
            "<a ",
            "<a b='",
            "x <a b=\"c\" ",
            "<a:",
            "<a@b.",
            "&a",
            "&amp;",
            "&#x",
            "\\",
            "a  \n",
            "a\n",
            "\n",
            "!testme\n",
            "!testme\n\n",
            "```\n",
            "- - -\n",
            "a\n=\n",
            "[a]: b\n",
            "[a]: <b\n",
            "[a]: b '\n",
            "[a]: b \"c\n",
            ">",
            "> ",
            "- ",
            "1. ",
            ">\t",
            "-\n",
            "\t",
            " ",
            "a|",
            "|-",
            "a\n-|-\n",
            "a|b\n",
            "\\|",
            "\u0000",
            "\r",
            "\u2028*",
            "\ud800*",
            "(",
            "a](b) ",
            " a=1",
            " a",
            "</");

    @Test
    void noMarkupRepeatedTakesLong() {
        PIECES.forEach(piece -> assertQuick("!testme\n\n" + filled(piece)));
    }

    @Test
    void noMarkupRepeatedInTheParagraphOfTheCommandTakesLong() {
        PIECES.stream()
                .filter(piece -> piece.indexOf('\n') < 0)
                .forEach(piece -> assertQuick("a\n!testme\na " + filled(piece).substring(0, 8000)));
    }

    @Test
    void noTableTakesLong() {
        assertQuick("!testme\n" + "a|".repeat(250) + "\n" + "-|".repeat(250) + "\n" + "a\n".repeat(500));
        assertQuick("!testme\n\n" + "a|".repeat(8000) + "\n" + "-|".repeat(8000) + "\n" + "a\n".repeat(3_000));
        assertQuick("!testme\n" + "a|".repeat(8000) + "\n" + "-|".repeat(8000) + "\n" + "a\n".repeat(3_000));
    }

    @Test
    void noDepthTakesLong() {
        assertQuick("!testme\n\n" + "- ".repeat(200) + "a\n" + "\n".repeat(3_900));
        assertQuick("!testme\n\n" + ">".repeat(200) + "a\n" + "b\n".repeat(3_900));
        assertQuick("!testme\n\n" + "[".repeat(30_000) + "x" + "]".repeat(30_000) + "\n\n[x]: /y");
    }

    @Test
    void aMegabyteIsRefusedAtOnce() {
        assertQuick("!testme\n\n" + "[".repeat(1 << 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", " a=1", " a='b'"})
    void aTagOfThousandsOfAttributesIsNoTroubleOfOurs(String attribute) {
        String tag = "<a" + attribute.repeat(60_000 / attribute.length()) + ">";
        assertThat(CommandReader.read("!testme\n\n" + tag)).isInstanceOf(Reading.class);
        assertThat(CommandReader.read("!testme\n\n<a>")).isEqualTo(new Reading.One(Command.TEST));
    }

    private static String filled(String piece) {
        String text = piece.repeat(65_000 / piece.length());
        return piece.endsWith("\n") ? text.lines().limit(3_990).collect(Collectors.joining("\n")) : text;
    }

    /** The best of some rounds: what a machine does besides only ever adds. */
    private static void assertQuick(String markdown) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && best > BOUND.toNanos(); round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            CommandReader.read(markdown);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        assertThat(Duration.ofNanos(best))
                .describedAs(markdown.substring(0, Math.min(markdown.length(), 60)))
                .isLessThan(BOUND);
    }
}
