package coop.ccci.bot.trigger;

import coop.ccci.bot.fake.FakeWatermarks;
import coop.ccci.bot.forge.RepoName;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets nobody know how far polling of coop/mailu has come until it is opened. */
final class Gate implements Watermarks {
    private final FakeWatermarks marks = new FakeWatermarks();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger entered = new AtomicInteger();

    @Override
    public Optional<Instant> polledUntil(RepoName repo) {
        if (repo.name().equals("mailu") && closed.getCount() > 0) {
            entered.incrementAndGet();
            waitForOpening();
        }
        return marks.polledUntil(repo);
    }

    @Override
    public void polledUntil(RepoName repo, Instant moment) {
        marks.polledUntil(repo, moment);
    }

    int entered() {
        return entered.get();
    }

    void open() {
        closed.countDown();
    }

    private void waitForOpening() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
