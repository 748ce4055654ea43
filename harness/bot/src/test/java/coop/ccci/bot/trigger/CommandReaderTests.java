package coop.ccci.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTests {

    @ParameterizedTest
    @EnumSource
    void everyCommandIsReadFromItsLine(Command command) {
        assertThat(CommandReader.read(command.line())).isEqualTo(new Reading.One(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!testme\n",
                "  !testme\t \t",
                "\n\n   !testme   \r\n",
                "Looks good, let me see:\n!testme",
                "!testme\nand then we merge",
                "one\r!testme\rtwo",
                "text\n        !testme",
                "text\n\t!testme",
                "# Title\n!testme",
                "***\n!testme",
                "- item\n\n!testme",
                "> quote\n\n!testme",
                "> # quote\n!testme",
                "```\ncode\n```\n!testme",
                "    code\n!testme",
                "<!-- hidden -->\n!testme",
                "<div>\nx\n</div>\n\n!testme",
                "<details>\n\n!testme\n\n</details>",
                "| a | b |\n|---|---|\n| c | d |\n\n!testme",
                "[ref]: https://example.org\n!testme",
                "[ref]: https://example.org\n    !testme",
                "*this\n!testme\nis no emphasis",
                "a `b\n!testme\nc",
                "a <!-- that is never closed\n!testme",
                "!testme\n\n```\n!testme cancel\n```",
                "!testme\n> !testme cancel",
                "!testme\n\n!testme"
            })
    void aLineOfItsOwnInAParagraphIsACommand(String markdown) {
        assertThat(CommandReader.read(markdown)).isEqualTo(new Reading.One(Command.TEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "please !testme",
                "!testme.",
                "!testme please, when there is time",
                "!testmenow",
                "! testme",
                "!!testme",
                "!Testme",
                "!TESTME",
                "testme",
                "/testme",
                "\u00a0!testme",
                "!testme\u00a0",
                "!testme\u00a0cancel",
                "\u2003!testme",
                "!testme\u200b",
                "!testme\f",
                "\u000b!testme",
                "\ufeff!testme",
                "!test\u00adme",
                "！testme",
                "!tеstme",
                "!tｅstme",
                "!testme\u0000",
                "one\u2028!testme\u2028two",
                "one\u0085!testme"
            })
    void whatOnlyLooksLikeItIsNone(String markdown) {
        assertThat(CommandReader.read(markdown)).isInstanceOf(Reading.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    !testme",
                "\t!testme",
                "text\n\n    !testme",
                "```\n!testme\n```",
                "```\n!testme",
                "~~~ text\n!testme\n```\n!testme",
                "> !testme",
                ">!testme",
                "> a\n!testme",
                "> > a\n!testme",
                "- !testme",
                "- a\n!testme",
                "- a\n\n  !testme",
                "1. a\n   !testme",
                "* a\n\n  - b\n\n    !testme",
                "# !testme",
                "!testme\n===",
                "!testme\n---",
                "a\n!testme\n===",
                "a | b\n--|--\n!testme",
                "| a |\n|---|\n!testme\n| b |",
                "a | b\n--|--\nc\n!testme",
                "<!-- !testme -->",
                "<!--\n!testme\n-->",
                "<!--\n\n!testme\n\n-->",
                "<!--\n!testme",
                "<!-- > \n!testme",
                "text <!-- a\n!testme\n--> text",
                "<div>\n!testme\n</div>",
                "<details>\n!testme\n\n</details>",
                "<pre>\n\n!testme\n\n</pre>",
                "<script>\n\n!testme",
                "<?php\n\n!testme",
                "<![CDATA[\n\n!testme",
                "<x-y>\n!testme",
                "</x>\n!testme"
            })
    void inAnyOtherBlockThereIsNoCommand(String markdown) {
        assertThat(CommandReader.read(markdown)).isInstanceOf(Reading.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`!testme`",
                "*!testme*",
                "**a\n!testme\nb**",
                "`a\n!testme\nb`",
                "``\n!testme\n``",
                "[a\n!testme\nb](https://example.org)",
                "![a\n!testme\nb](https://example.org)",
                "[a\n!testme\nb][ref]\n\n[ref]: https://example.org",
                "[a\n!testme\nb][REF]\n\n> - [ref]: https://example.org",
                "[a\n!testme\nb]\n\n[a !testme b]: https://example.org",
                "[a](https://example.org '\n!testme\n')",
                "<a href='\n!testme\n'>",
                "<https://example.org/!testme>",
                "[ref]: https://example.org '\n!testme\n'",
                "&#33;testme",
                "&excl;testme",
                "\\!testme",
                "!testme\\\nnext",
                "!test&#109;e",
                "!testme `help`",
                "!testme *help*",
                "!testme [help](https://example.org)",
                "!testme&#32;help",
                "![](!testme)",
                "!testme <!-- x -->",
                "<b>!testme</b>"
            })
    void aLineWithMarkupInOrAroundItIsNone(String markdown) {
        assertThat(CommandReader.read(markdown)).isInstanceOf(Reading.Nothing.class);
    }

    @Test
    void commandsThatDifferAreAllNamed() {
        assertThat(CommandReader.read("!testme cancel\n!testme\n\n!testme cancel"))
                .isEqualTo(new Reading.Several(new TreeSet<>(List.of(Command.TEST, Command.CANCEL))));
    }

    @Test
    void aCommentTooLongToReadIsSaidToBe() {
        String text = "a".repeat(CommandReader.LONGEST);
        assertThat(CommandReader.read("!testme\n\n" + text))
                .isEqualTo(new Reading.Nothing("the comment is longer than 65536 characters"));
        assertThat(CommandReader.read("!testme\n\n" + text.substring(20))).isEqualTo(new Reading.One(Command.TEST));
    }

    @Test
    void aCommentOfTooManyLinesIsSaidToBe() {
        assertThat(CommandReader.read("!testme\n".repeat(CommandReader.MOST_LINES)))
                .isEqualTo(new Reading.Nothing("the paragraphs around the command are too long"));
        assertThat(CommandReader.read("!testme\n" + "\n".repeat(CommandReader.MOST_LINES)))
                .isEqualTo(new Reading.Nothing("the comment has more than 4000 lines"));
    }

    @Test
    void aParagraphTooLongToReadIsSaidToBe() {
        assertThat(CommandReader.read("a".repeat(9000) + "\n!testme"))
                .isEqualTo(new Reading.Nothing("the paragraphs around the command are too long"));
        assertThat(CommandReader.read("a".repeat(9000) + "\n\n!testme")).isEqualTo(new Reading.One(Command.TEST));
    }

    @Test
    void anUnknownWordIsAnsweredWithTheNearest() {
        assertThat(CommandReader.read("!testme cancle"))
                .isEqualTo(new Reading.Unknown("cancle", Optional.of(Command.CANCEL)));
        assertThat(CommandReader.read("!testme HELP"))
                .isEqualTo(new Reading.Unknown("HELP", Optional.of(Command.HELP)));
        assertThat(CommandReader.read("!testme everything"))
                .isEqualTo(new Reading.Unknown("everything", Optional.empty()));
    }

    @Test
    void anUnknownWordBesideACommandRunsNothing() {
        assertThat(CommandReader.read("!testme\n!testme agian"))
                .isEqualTo(new Reading.Unknown("agian", Optional.of(Command.AGAIN)));
    }

    @Test
    void anUnknownWordIsShownBoundedAndPrintable() {
        assertThat(CommandReader.read("!testme \u202e😀é" + "x".repeat(100)))
                .isEqualTo(new Reading.Unknown("???" + "x".repeat(29), Optional.empty()));
    }
}
