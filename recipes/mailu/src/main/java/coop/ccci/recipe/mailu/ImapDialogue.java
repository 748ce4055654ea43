package coop.ccci.recipe.mailu;

import coop.ccci.kit.Secret;
import java.io.IOException;
import java.net.Socket;
import org.apache.commons.net.imap.IMAPClient;
import org.apache.commons.net.imap.IMAPCommand;

/** IMAP over a socket that is connected already. */
final class ImapDialogue extends IMAPClient {
    private ImapDialogue() {}

    /** Reads the greeting; the caller closes the socket. */
    static ImapDialogue over(Socket socket) throws IOException {
        ImapDialogue dialogue = new ImapDialogue();
        dialogue.setDefaultTimeout(socket.getSoTimeout());
        dialogue._socket_ = socket;
        dialogue._connectAction_();
        return dialogue;
    }

    /** One of {@link org.apache.commons.net.imap.IMAPReply}: a refusal is told apart from a command that is not understood. */
    int loginReply(String user, Secret password) throws IOException {
        return sendCommand(IMAPCommand.LOGIN, user + " " + password.reveal());
    }
}
