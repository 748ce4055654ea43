package coop.ccci.recipe.mailu;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.ccci.kit.App;
import coop.ccci.kit.RecipeTest;
import java.io.IOException;
import java.net.Socket;
import org.apache.commons.net.smtp.SMTPReply;

/** Mail for nobody is refused at the door, where its sender learns of it. */
final class RefusalTests {

    @RecipeTest
    void unknownRecipientIsRefused(App app) throws IOException {
        Accounts accounts = new Accounts(app);
        int known = replyToRecipient(app, accounts.createAny().address());
        assertTrue(SMTPReply.isPositiveCompletion(known), () -> "a known recipient is answered with " + known);
        int unknown = replyToRecipient(app, accounts.address("nobody-has-this-name"));
        assertTrue(SMTPReply.isNegativePermanent(unknown), () -> "an unknown recipient is answered with " + unknown);
    }

    /** From the empty sender, as a bounce: no rule about senders can be what refuses it. */
    private static int replyToRecipient(App app, String address) throws IOException {
        try (Socket socket = app.connect(MailuPlugin.FRONT, MailuPlugin.SMTP)) {
            SmtpDialogue smtp = SmtpDialogue.over(socket);
            assertTrue(smtp.login(app.domain()), () -> "HELO is refused: " + smtp.getReplyString());
            assertTrue(smtp.setSender(""), () -> "MAIL FROM is refused: " + smtp.getReplyString());
            smtp.addRecipient(address);
            return smtp.getReplyCode();
        }
    }
}
