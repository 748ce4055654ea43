package coop.ccci.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.report.text.Rendered;
import coop.ccci.bot.trigger.Command;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RepliesTests {

    @Test
    void everyReplyIsFoundByTheCommentItAnswers() {
        assertThat(ReplySamples.all().values())
                .allSatisfy(reply -> assertThat(Marker.replyTo(9).marks(Replies.to(9, reply)))
                        .isTrue());
    }

    @Test
    void everyReplyButTheListIsOneParagraph() {
        assertThat(ReplySamples.all().values())
                .filteredOn(reply -> !(reply instanceof Reply.Help))
                .allSatisfy(
                        reply -> assertThat(Rendered.of(Replies.to(9, reply)).outline())
                                .matches("Document\\(HtmlBlock .*\\(\\) Paragraph\\([^P]*\\) \\) "));
    }

    @Test
    void helpListsEveryCommand() {
        String help = Replies.to(9, new Reply.Help());
        assertThat(Arrays.stream(Command.values()).map(Command::line))
                .allSatisfy(line -> assertThat(help).contains("- `" + line + "` "));
    }
}
