package coop.ccci.bot.web;

import java.io.IOException;

/** A client hung up, or was hung up on, before it had sent all. */
final class ClientGone extends IOException {
    private static final long serialVersionUID = 1L;

    ClientGone(IOException cause) {
        super("the client is gone", cause);
    }
}
