package coop.ccci.bot;

import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.bot.store.Store;
import java.util.Optional;

/** Knows which run a message tells of, for the log; replies and reactions are about comments. */
record MessageRuns(Store store) {
    Optional<RunId> of(Message message) {
        return switch (message) {
            case Message.Reaction reaction -> Optional.empty();
            case Message.Text text
            when text.marker().equals(Marker.report()) ->
                newest(text.pullRequest()).map(RunOrder::id);
            case Message.Text reply -> Optional.empty();
            case Message.Status status ->
                newest(status.pullRequest())
                        .filter(order -> order.head().equals(status.commit()))
                        .map(RunOrder::id);
        };
    }

    private Optional<RunOrder> newest(PullRequestId pull) {
        return store.read(ledger -> ledger.queue().newest(pull)).map(Job::order);
    }
}
