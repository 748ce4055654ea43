package coop.ccci.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any Markdown, above all such as is made of commands and of what Markdown is made of. */
class CommandReaderPropertyTests {
    private static final String COMMAND = "!testme";

    @Provide
    Arbitrary<String> markdown() {
        Arbitrary<String> mark = Arbitraries.of(
                "!testme",
                "!testme cancel",
                "!",
                "\n",
                "\n\n",
                "\r\n",
                "\r",
                " ",
                "    ",
                "\t",
                ">",
                "> ",
                "- ",
                "1. ",
                "#",
                "```",
                "~~~",
                "`",
                "``",
                "*",
                "**",
                "_",
                "[",
                "]",
                "](",
                ")",
                "[a]: b",
                "<",
                ">",
                "<!--",
                "-->",
                "<div>",
                "</div>",
                "<a b='",
                "<?",
                "<![CDATA[",
                "]]>",
                "---",
                "===",
                "|",
                "|-|",
                "\\",
                "&#33;",
                "&",
                "\u0000",
                "\u00a0",
                "\ud800",
                "a",
                "é");
        return Arbitraries.oneOf(mark, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    /** Text that is a paragraph wherever it stands between blank lines: words, and signs that mean nothing before a word. */
    @Provide
    Arbitrary<String> prose() {
        Arbitrary<String> word =
                Arbitraries.of("a", "Die", "upgrade,", "1.2.3", "(really)", "it's", "so:", "é", "x|y", "!");
        return word.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> "So " + String.join(" ", words))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lines -> String.join("\n", lines));
    }

    @Property
    void whateverIsWrittenThereIsAnAnswer(@ForAll("markdown") String markdown) {
        assertThat(CommandReader.read(markdown)).isNotNull();
    }

    @Property
    void anyTextThatHasNoLineWithTheCommandAsksForNothing(@ForAll String text) {
        assertThat(CommandReader.read(text.replace(COMMAND, "testme"))).isInstanceOf(Reading.Nothing.class);
    }

    @Property
    void nothingIsEverAskedForWithinAFence(@ForAll("markdown") String text) {
        assertNothing("``````` x\n" + text.replace("```````", "") + "\n```````");
    }

    @Property
    void nothingIsEverAskedForWithinAFenceThatIsNeverClosed(@ForAll("markdown") String text) {
        assertNothing("```````\n" + text.replace("```", ""));
    }

    @Property
    void nothingIsEverAskedForWithinIndentedCode(@ForAll("markdown") String text) {
        assertNothing(prefixed(text, "    "));
    }

    @Property
    void nothingIsEverAskedForWithinAQuote(@ForAll("markdown") String text) {
        assertNothing(prefixed(text, "> "));
    }

    @Property
    void nothingIsEverAskedForWithinAListItem(@ForAll("markdown") String text) {
        assertNothing("- x\n" + prefixed(text, "  "));
    }

    @Property
    void nothingIsEverAskedForWithinAComment(@ForAll("markdown") String text) {
        assertNothing("<!--\n" + text.replace("--", "") + "\n-->");
        assertNothing("<!--\n" + text.replace("--", ""));
    }

    @Property
    void aCommandBetweenParagraphsIsAlwaysFound(
            @ForAll("prose") String before, @ForAll("prose") String after, @ForAll Command command) {
        for (String gap : List.of("\n", "\n\n", "\r\n", "\r")) {
            assertThat(CommandReader.read(before + gap + command.line() + gap + after))
                    .isEqualTo(new Reading.One(command));
        }
    }

    /** What ends at a blank line, or was never begun; not: fences, comments and the like that are open, and lists, which go on. */
    @Property
    void aCommandAfterABlankLineIsFoundWhateverMarkupCameBefore(@ForAll("markdown") String before) {
        String closed = before.replaceAll("[`~<]|[ \\t\\r\\n]+", " ").replace(COMMAND, "");
        assertThat(CommandReader.read(closed.strip() + "\n\n" + COMMAND + "\n"))
                .isEqualTo(new Reading.One(Command.TEST));
    }

    private static void assertNothing(String markdown) {
        assertThat(CommandReader.read(markdown)).isInstanceOf(Reading.Nothing.class);
    }

    private static String prefixed(String text, String prefix) {
        return text.lines().map(line -> prefix + line).collect(Collectors.joining("\n"));
    }
}
