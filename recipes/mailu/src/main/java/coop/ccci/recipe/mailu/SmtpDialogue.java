package coop.ccci.recipe.mailu;

import java.io.IOException;
import java.net.Socket;
import org.apache.commons.net.smtp.SMTPClient;

/** SMTP over a socket that is connected already. */
final class SmtpDialogue extends SMTPClient {
    private SmtpDialogue() {}

    /** Reads the greeting; the caller closes the socket. */
    static SmtpDialogue over(Socket socket) throws IOException {
        SmtpDialogue dialogue = new SmtpDialogue();
        dialogue.setDefaultTimeout(socket.getSoTimeout());
        dialogue._socket_ = socket;
        dialogue._connectAction_();
        return dialogue;
    }
}
