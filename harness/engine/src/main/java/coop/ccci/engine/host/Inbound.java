package coop.ccci.engine.host;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What one channel received and nobody has read yet. Writing never waits for the reader: the one thread that writes
 * serves every channel of the session, and a slow reader must not hold up the others.
 */
final class Inbound extends OutputStream {
    private static final int MEMORY = 4 << 20;

    private enum State {
        OPEN,
        ENDED,
        BROKEN,
        CLOSED
    }

    private final BooleanSupplier endedInOrder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Backlog backlog = new Backlog(MEMORY);
    private State state = State.OPEN;

    /** The supplier says, when the channel stops, whether the other side had said that this is all. */
    Inbound(BooleanSupplier endedInOrder) {
        this.endedInOrder = endedInOrder;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            if (state == State.OPEN) {
                backlog.append(bytes, offset, length);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called by the session when nothing more will come. */
    @Override
    public void close() {
        become(endedInOrder.getAsBoolean() ? State.ENDED : State.BROKEN);
    }

    /** Called by the reader, who wants no more. */
    void abandon() throws IOException {
        lock.lock();
        try {
            state = State.CLOSED;
            changed.signalAll();
            backlog.close();
        } finally {
            lock.unlock();
        }
    }

    private void become(State next) {
        lock.lock();
        try {
            state = state == State.OPEN ? next : state;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int available() {
        lock.lock();
        try {
            return backlog.available();
        } finally {
            lock.unlock();
        }
    }

    /** Like {@link java.io.InputStream#read(byte[], int, int)}; 0 ms wait for ever. */
    int read(byte[] into, int offset, int length, int timeoutMillis) throws IOException {
        if (length == 0) {
            return 0;
        }
        lock.lock();
        try {
            await(timeoutMillis);
            return backlog.available() > 0 ? backlog.take(into, offset, length) : atEnd();
        } finally {
            lock.unlock();
        }
    }

    private void await(int timeoutMillis) throws IOException {
        long left = timeoutMillis == 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        try {
            while (state == State.OPEN && backlog.available() == 0) {
                left = changed.awaitNanos(left);
                if (left <= 0) {
                    throw new SocketTimeoutException("nothing arrived within " + timeoutMillis + " ms");
                }
            }
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("cancelled while reading");
        }
    }

    private int atEnd() throws IOException {
        return switch (state) {
            case ENDED -> -1;
            case CLOSED -> throw new SocketException("the socket was closed");
            case BROKEN -> throw new EOFException("the SSH connection was lost while reading");
            case OPEN -> throw new IllegalStateException("waited for nothing");
        };
    }
}
