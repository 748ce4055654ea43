package coop.ccci.bot.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * A run that was asked for and where it is; {@code place} orders those that wait (a lower one was asked for earlier), {@code host}
 * is where it runs, {@code build} what the executor calls it, {@code since} when it came into this state.
 */
public record Job(
        RunOrder order, State state, long place, Optional<String> host, Optional<String> build, Instant since) {

    /** From asked for to ended, in this order. */
    public enum State {
        WAITING,
        /** A host is taken for it; whether the executor knows it already has to be asked. */
        STARTING,
        RUNNING,
        /** Somebody asked for its end; it still holds its host. */
        CANCELLING,
        /** Judged, or given up. */
        ENDED,
        /** Ended before it was judged, because somebody asked for that. */
        CANCELLED,
        /** A newer comment on the same pull request took its place. */
        REPLACED;

        /** Whether it holds a host. */
        public boolean isLive() {
            return this == STARTING || this == RUNNING || this == CANCELLING;
        }
    }
}
