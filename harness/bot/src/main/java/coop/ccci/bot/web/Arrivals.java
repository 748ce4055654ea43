package coop.ccci.bot.web;

import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import java.util.Optional;

/** Knows which runs were started elsewhere and have yet to send their folder. */
@FunctionalInterface
public interface Arrivals {

    /** What was asked for under this id; empty where no folder of it is waited for. */
    Optional<RunOrder> expects(RunId id);
}
