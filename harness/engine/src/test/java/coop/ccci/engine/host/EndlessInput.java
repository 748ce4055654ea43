package coop.ccci.engine.host;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;

/** Input that never comes, until it is closed. */
final class EndlessInput extends InputStream {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public int read() throws InterruptedIOException {
        try {
            closed.await();
            return -1;
        } catch (InterruptedException cancelled) {
            throw new InterruptedIOException();
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws InterruptedIOException {
        return read();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
