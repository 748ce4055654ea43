package coop.ccci.bot;

import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.store.Store;
import coop.ccci.bot.trigger.Watermarks;
import java.time.Instant;
import java.util.Optional;

/** Keeps how far polling has come where the comments are kept, so that neither gets ahead of the other. */
record StoredWatermarks(Store store) implements Watermarks {
    @Override
    public Optional<Instant> polledUntil(RepoName repo) {
        return store.read(ledger -> ledger.inbox().polledUntil(repo));
    }

    @Override
    public void polledUntil(RepoName repo, Instant moment) {
        store.write(ledger -> {
            ledger.inbox().polledUntil(repo, moment);
            return true;
        });
    }
}
