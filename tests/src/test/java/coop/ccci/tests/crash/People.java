package coop.ccci.tests.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Write now and then, whether or not the bot is there. */
final class People implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<Ask> ASKS = List.of(
            Ask.TEST,
            Ask.TEST,
            Ask.AGAIN,
            Ask.AGAIN,
            Ask.HELP,
            Ask.STATUS,
            Ask.UNKNOWN,
            Ask.SEVERAL,
            Ask.TALK,
            Ask.TALK);

    private final Village village;
    private final Random random;
    private final List<Future<?>> promised = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    People(Village village, Random random) {
        this.village = village;
        this.random = random;
    }

    /** So many comments, at any moments within this time. */
    void write(int comments, Duration within) {
        for (int one = 0; one < comments; one++) {
            Place place = any(village.places());
            Person author = any(List.of(Person.values()));
            Ask ask = any(ASKS);
            long delay = random.nextLong(within.toMillis() + 1);
            promised.add(clock.schedule(() -> village.write(place, author, ask), delay, TimeUnit.MILLISECONDS));
        }
    }

    /** Waits until all of it is written. */
    void awaitAll() {
        try {
            for (Future<?> each : promised) {
                each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
