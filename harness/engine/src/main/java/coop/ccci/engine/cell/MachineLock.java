package coop.ccci.engine.cell;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** One harness of this machine at a time; the kernel frees the lock of one that died. Held for milliseconds. */
final class MachineLock {
    private static final Path FILE = Path.of("/run/cc-ci.lock");
    private static final ReentrantLock THREADS = new ReentrantLock();

    /** What is done under the lock. */
    interface Act<T, E extends Exception> {
        T run() throws E;
    }

    private MachineLock() {}

    static <T, E extends Exception> T holding(Act<T, E> act) throws E {
        THREADS.lock();
        try {
            return holdingFile(act);
        } finally {
            THREADS.unlock();
        }
    }

    private static <T, E extends Exception> T holdingFile(Act<T, E> act) throws E {
        FileChannel channel = open();
        try {
            return act.run();
        } finally {
            close(channel);
        }
    }

    private static FileChannel open() {
        try {
            FileChannel channel = FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return channel;
        } catch (IOException refused) {
            throw new HostTrouble("locking " + FILE + ": " + refused.getMessage(), "run cc-ci as root", refused);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException refused) {
            throw new HostTrouble("unlocking " + FILE + ": " + refused.getMessage(), "start again", refused);
        }
    }
}
