package coop.ccci.engine.docker;

import coop.ccci.model.HostTrouble;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer; a connection that breaks off in it is the Host's trouble, where docker-java would make it anybody's. */
final class Answer extends FilterInputStream {
    Answer(InputStream body) {
        super(body);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException lost) {
            throw trouble(lost);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        try {
            return super.read(into, offset, length);
        } catch (IOException lost) {
            throw trouble(lost);
        }
    }

    private static HostTrouble trouble(IOException lost) {
        return new HostTrouble(
                "the connection was lost while Docker answered: " + lost.getMessage(),
                "see that dockerd and sshd are well on the host, then start again",
                lost);
    }
}
