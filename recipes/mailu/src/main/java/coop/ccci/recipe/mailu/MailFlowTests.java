package coop.ccci.recipe.mailu;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.ccci.kit.App;
import coop.ccci.kit.RecipeTest;
import java.io.IOException;
import java.net.Socket;

/** Mail goes all the way from the queue to its reader. */
final class MailFlowTests {
    private static final String SUBJECT = "ccciflow";

    @RecipeTest
    void mailIsReadByItsRecipient(App app) throws IOException {
        Account account = new Accounts(app).createAny();
        new Outbox(app).deliver(account.address(), SUBJECT);
        try (Socket socket = app.connect(MailuPlugin.FRONT, MailuPlugin.IMAP)) {
            String subject = firstSubject(ImapDialogue.over(socket), account);
            assertTrue(subject.contains("Subject: " + SUBJECT), () -> "the message reads: " + subject);
        }
    }

    private static String firstSubject(ImapDialogue imap, Account account) throws IOException {
        assertTrue(imap.login(account.address(), account.password().reveal()), "the recipient cannot sign in");
        assertTrue(imap.select("INBOX"), "INBOX cannot be opened");
        assertTrue(imap.fetch("1", "BODY.PEEK[HEADER.FIELDS (SUBJECT)]"), "INBOX has no message to read");
        return String.join("\n", imap.getReplyStrings());
    }
}
