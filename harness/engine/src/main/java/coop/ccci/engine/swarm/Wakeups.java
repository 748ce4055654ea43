package coop.ccci.engine.swarm;

import java.time.Duration;

/** Wakes a waiting reader when Docker tells of an event; a reader that hears nothing reads again after its own while. */
public interface Wakeups extends AutoCloseable {

    /** Returns when something happened since the last call, or after this long. */
    void await(Duration longest) throws InterruptedException;

    @Override
    void close();
}
