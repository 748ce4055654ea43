package coop.ccci.tests.crash;

import static org.awaitility.Awaitility.await;

import coop.ccci.tests.support.bot.Jvm;
import coop.ccci.tests.support.bot.Life;
import coop.ccci.tests.support.bot.Terms;
import coop.ccci.tests.support.drone.FakeDrone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** A bot that is killed again and again, at its start and later, while people write; and then left alone until all is done. */
final class Siege implements AutoCloseable {
    private static final int COMMENTS_EACH = 5;
    private static final Duration POLL_EVERY = Duration.ofMillis(500);
    private static final Duration SHORT_LIFE = Duration.ofMillis(600);
    private static final Duration LONG_LIFE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration CALM = Duration.ofMinutes(3);

    private final int lives;
    private final Random random;
    private final Village village = new Village();
    private final FakeDrone drone = FakeDrone.start();
    private final People people;
    private final Terms terms;
    private final Jvm jvm;
    private final Runners runners;
    private final Records records;
    private Duration usualStart = Duration.ZERO;
    private int served;

    Siege(long seed, int lives, Path home) {
        this.lives = lives;
        random = new Random(seed);
        people = new People(village, new Random(random.nextLong()));
        terms = Terms.between(village.gitea(), drone, POLL_EVERY, home);
        jvm = Jvm.in(home);
        runners = new Runners(drone, terms.runs(), new Random(random.nextLong()));
        records = new Records(terms.database());
        village.callsWebhook(terms.hook());
    }

    /** To the end; gives what was counted. */
    Tally run() {
        train();
        for (int life = 0; life < lives; life++) {
            live();
        }
        long handled = records.handled();
        List<String> unrest = comeToRest();
        return tally(handled, unrest);
    }

    /** The first life ends by itself, when it has begun to poll; the second tells how long it takes until the bot serves. */
    private void train() {
        Instant begin = Instant.now();
        try (Life life = jvm.training(terms).awaitUp()) {
            await().atMost(CALM).until(() -> village.isPolled(begin));
            life.end();
        }
        Instant again = Instant.now();
        try (Life life = jvm.start(terms).awaitUp()) {
            usualStart = Duration.between(again, Instant.now());
            life.end();
        }
    }

    private void live() {
        try (Life life = jvm.start(terms)) {
            int age = random.nextInt(5);
            if (age == 0) {
                talkUntilKilled(life, usualStart, COMMENTS_EACH);
            } else {
                people.write(1, usualStart);
                talkUntilKilled(life.awaitUp(), age == 1 ? LONG_LIFE : SHORT_LIFE, COMMENTS_EACH - 1);
            }
        }
        runners.work();
    }

    private void talkUntilKilled(Life life, Duration most, int comments) {
        Duration time = Duration.ofMillis(random.nextLong(most.toMillis()));
        people.write(comments, time.dividedBy(2));
        served += life.lives(time).kill() ? 1 : 0;
    }

    /** Gives what is left to do after a time that is long enough for all. */
    private List<String> comeToRest() {
        people.awaitAll();
        try (Life life = jvm.start(terms).awaitUp()) {
            Instant begin = Instant.now();
            await().atMost(CALM).pollInterval(LOOK).until(() -> isAtRest(begin));
            life.end();
            return List.of();
        } catch (ConditionTimeoutException never) {
            return Stream.concat(Stream.of("no rest within " + CALM), records.open().stream())
                    .toList();
        }
    }

    private boolean isAtRest(Instant begin) {
        runners.work();
        return village.isPolled(begin) && records.open().isEmpty();
    }

    private Tally tally(long handled, List<String> unrest) {
        List<String> wrong = new Reckoning(village, drone, records).all();
        return new Tally(
                lives,
                lives - served,
                village.written().size(),
                village.toldInTime(),
                handled,
                records.runs().size(),
                drone.builds().size(),
                Stream.concat(unrest.stream(), wrong.stream()).toList());
    }

    @Override
    public void close() {
        people.close();
        drone.close();
        village.close();
    }
}
