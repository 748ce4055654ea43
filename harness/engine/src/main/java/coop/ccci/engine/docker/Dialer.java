package coop.ccci.engine.docker;

import java.net.Socket;

/** Opens a new connection to Docker's socket; one that had dropped is mended first, as nothing was sent yet. */
@FunctionalInterface
public interface Dialer {

    /** A connection that the caller closes. */
    Socket dial();
}
