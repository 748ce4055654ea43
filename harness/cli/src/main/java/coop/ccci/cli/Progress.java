package coop.ccci.cli;

import coop.ccci.engine.event.Events;
import java.util.function.LongSupplier;

/** Shows a climb while it lasts; closing it leaves the stream to what follows. */
interface Progress extends Events, AutoCloseable {

    @Override
    void close();

    /** A live block on a terminal, plain lines in a log. */
    static Progress on(Pane pane, String title, LongSupplier elapsedMs) {
        return switch (pane.kind()) {
            case TERMINAL -> new LiveProgress(pane, title, elapsedMs);
            case LOG -> new PlainProgress(pane, title, elapsedMs);
        };
    }
}
