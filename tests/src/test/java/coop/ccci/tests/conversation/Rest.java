package coop.ccci.tests.conversation;

import coop.ccci.bot.queue.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Waits for one life of the bot to have done all there is to do, and lets time pass where that takes some. */
final class Rest implements AutoCloseable {
    /** Of the computer's time, without any change; then some of the scene's passes. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(25);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final int MOST_ROUNDS = 30;
    private static final int MOST_MINUTES = 120;

    private final Stage stage;
    private final BotLife bot;
    private final Knock knock;
    private final AtomicInteger polls = new AtomicInteger();

    Rest(Stage stage, BotLife bot) {
        this.stage = stage;
        this.bot = bot;
        this.knock = Knock.at(bot.port());
        listen();
    }

    /** The second look that begins from now on shows that the first one has ended. */
    void listen() {
        polls.set(polled() + 2);
    }

    private int polled() {
        return stage.gitea()
                .requests("GET .*/repos/" + Cast.REPO + "/issues/comments\\?")
                .size();
    }

    int knock(String body, Optional<String> secret) {
        return knock.deliver(body, secret);
    }

    void settle() {
        int refused = stage.executor().refused();
        Duration time = MINUTE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (isQuietSoon(refused)) {
                return;
            }
            stage.passes(time);
            time = time.compareTo(LONGEST) < 0 ? time.multipliedBy(2) : time;
        }
        throw new AssertionError("the bot does not come to rest: " + work(refused));
    }

    /** Also what was put off was done; nothing is kept for ever. */
    void end() {
        settle();
        for (int minute = 0; minute < MOST_MINUTES && !bot.memory().isEmpty(); minute++) {
            stage.passes(MINUTE);
            settle();
        }
        if (!bot.memory().isEmpty()) {
            throw new AssertionError("something is still not said after " + MOST_MINUTES + " minutes");
        }
    }

    /** False where for a while nothing came nearer to being quiet. */
    private boolean isQuietSoon(int refused) {
        Standstill standstill = new Standstill(PATIENCE);
        Awaitility.await()
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> isQuiet(refused) || standstill.isReached(work(refused)));
        return isQuiet(refused);
    }

    private boolean isQuiet(int refused) {
        return bot.isCut() || work(refused).isEmpty();
    }

    /** What there is to do, in words. */
    private String work(int refused) {
        List<RunId> unknown = bot.memory().running().stream()
                .filter(run -> !stage.executor().isKnown(run))
                .toList();
        return bot.memory().work(stage.clock().instant())
                + (unknown.isEmpty() ? "" : "not looked at: " + unknown + " ")
                + (bot.memory().isStarting() && !isRefused(refused) ? "a run to start " : "")
                + (!bot.isDraining() && bot.memory().waitsForNothing() ? "a run waits for nothing " : "")
                + (polled() < polls.get() ? "not heard " : "");
    }

    /** The second refusal from then on shows that the first was dealt with. */
    private boolean isRefused(int before) {
        return stage.executor().isRefusing() && stage.executor().refused() > before + 1;
    }

    @Override
    public void close() {
        knock.close();
    }
}
