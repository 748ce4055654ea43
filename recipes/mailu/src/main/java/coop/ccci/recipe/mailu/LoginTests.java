package coop.ccci.recipe.mailu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.ccci.kit.App;
import coop.ccci.kit.RecipeTest;
import coop.ccci.kit.Secret;
import java.io.IOException;
import java.net.Socket;
import org.apache.commons.net.imap.IMAPReply;

/** The front lets the owner of a mailbox in, and nobody else. */
final class LoginTests {

    @RecipeTest
    void rightPasswordOpensTheInbox(App app) throws IOException {
        Account account = new Accounts(app).createAny();
        try (Socket socket = app.connect(MailuPlugin.FRONT, MailuPlugin.IMAP)) {
            ImapDialogue imap = ImapDialogue.over(socket);
            assertTrue(imap.login(account.address(), account.password().reveal()), "the right password was refused");
            assertTrue(imap.select("INBOX"), "INBOX cannot be opened");
        }
    }

    @RecipeTest
    void wrongPasswordIsRefused(App app) throws IOException {
        Account account = new Accounts(app).createAny();
        assertEquals(IMAPReply.NO, loginReply(app, account, app.newSecret("wrong password")));
        assertEquals(IMAPReply.OK, loginReply(app, account, account.password()), "nor is the right password taken");
    }

    private static int loginReply(App app, Account account, Secret password) throws IOException {
        try (Socket socket = app.connect(MailuPlugin.FRONT, MailuPlugin.IMAP)) {
            return ImapDialogue.over(socket).loginReply(account.address(), password);
        }
    }
}
