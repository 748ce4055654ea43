package coop.ccci.recipe.mailu;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.Secret;
import java.io.IOException;
import java.net.Socket;
import org.apache.commons.net.imap.IMAPReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DialogueTests {
    private static final Secret PASSWORD = new Secret("password", "s3cret");

    @ParameterizedTest
    @CsvSource({
        "TAG OK signed in, " + IMAPReply.OK,
        "TAG NO AUTHENTICATIONFAILED, " + IMAPReply.NO,
        "TAG BAD what, " + IMAPReply.BAD
    })
    void refusedPasswordIsToldFromBrokenCommand(String said, int understood) throws IOException {
        try (Speaker server = Speaker.saying("* OK ready", said);
                Socket socket = server.connect()) {
            assertThat(ImapDialogue.over(socket).loginReply("a@m.test", PASSWORD))
                    .isEqualTo(understood);
        }
    }

    @Test
    void recipientIsAnsweredAfterTheEmptySender() throws IOException {
        try (Speaker server = Speaker.saying("220 mail ready", "250 mail", "250 sender", "550 5.1.1 unknown");
                Socket socket = server.connect()) {
            SmtpDialogue smtp = SmtpDialogue.over(socket);
            assertThat(smtp.login("m.test") && smtp.setSender("")).isTrue();
            assertThat(smtp.addRecipient("nobody@m.test")).isFalse();
            assertThat(smtp.getReplyCode()).isEqualTo(550);
        }
    }
}
