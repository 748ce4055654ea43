package coop.ccci.bot.fake;

import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.trigger.Watermarks;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers how far polling has come, in memory. */
public final class FakeWatermarks implements Watermarks {
    private final Map<RepoName, Instant> marks = new ConcurrentHashMap<>();

    @Override
    public Optional<Instant> polledUntil(RepoName repo) {
        return Optional.ofNullable(marks.get(repo));
    }

    @Override
    public void polledUntil(RepoName repo, Instant moment) {
        marks.merge(repo, moment, (old, fresh) -> fresh.isAfter(old) ? fresh : old);
    }
}
