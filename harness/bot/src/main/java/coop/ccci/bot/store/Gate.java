package coop.ccci.bot.store;

import coop.ccci.model.HostTrouble;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets work through until it is closed, which it is only when all work inside has ended. */
final class Gate implements AutoCloseable {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closed;

    <T> T through(Supplier<T> work) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw closed();
            }
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    static HostTrouble closed() {
        return new HostTrouble("using the store: the bot is being stopped", "start the bot again");
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
