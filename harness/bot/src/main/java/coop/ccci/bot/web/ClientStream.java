package coop.ccci.bot.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a client sends; tells its troubles from those of this machine. */
final class ClientStream extends FilterInputStream {
    ClientStream(InputStream sent) {
        super(sent);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        try {
            return super.read(target, from, length);
        } catch (IOException gone) {
            throw new ClientGone(gone);
        }
    }
}
