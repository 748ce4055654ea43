package coop.ccci.bot.desk;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.queue.RunMark;
import coop.ccci.bot.store.Store;
import coop.ccci.bot.trigger.CommentSeen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes comments out of the inbox, one after the other, and sees that each is answered once. */
public final class Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 1000;

    private final String bot;
    private final Store store;
    private final FrontDesk desk;
    private final InstantSource clock;

    /** How often comments failed since this bot was started, for how long to wait; the store counts all tries. */
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

    Clerk(String bot, Store store, FrontDesk desk, InstantSource clock) {
        this.bot = bot;
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    /** Handles all comments whose time has come; gives how many there were. */
    public int attendAll() {
        int handled = 0;
        for (Optional<CommentSeen> comment = next(); comment.isPresent(); comment = next()) {
            attend(comment.get());
            handled++;
        }
        return handled;
    }

    private Optional<CommentSeen> next() {
        Instant now = clock.instant();
        return store.write(ledger -> ledger.inbox().claim(bot, now, now.plus(CLAIM)));
    }

    private void attend(CommentSeen comment) {
        try {
            settle(comment, desk.answer(comment));
        } catch (ForgeTrouble trouble) {
            if (trouble.hope() == ForgeTrouble.Hope.NEVER) {
                settle(comment, Answer.none("given up: " + trouble.what()));
            } else {
                later(comment, trouble.what(), trouble.pause());
            }
        } catch (RuntimeException bug) {
            LOG.error("handling comment {} on {}", comment.id(), comment.pullRequest(), bug);
            later(comment, bug.toString(), Duration.ZERO);
        }
    }

    private void settle(CommentSeen comment, Answer answer) {
        Runnable note = () -> LOG.info("comment {} on {}: {}", comment.id(), comment.pullRequest(), answer.how());
        answer.run().ifPresentOrElse(run -> RunMark.during(run, note), note);
        store.write(ledger -> {
            boolean first = ledger.inbox().handled(comment.pullRequest().repo(), comment.id(), answer.how());
            if (first) {
                answer.act().accept(ledger);
            }
            return first;
        });
        failures.remove(comment.id());
    }

    private void later(CommentSeen comment, String why, Duration pause) {
        LOG.warn("comment {} on {} has to wait: {}", comment.id(), comment.pullRequest(), why);
        Instant next = clock.instant().plus(wait(failures.merge(comment.id(), 1, Integer::sum), pause));
        int tries = store.write(
                ledger -> ledger.inbox().postpone(comment.pullRequest().repo(), comment.id(), next, why));
        if (tries >= MOST_TRIES) {
            settle(comment, Answer.none("given up after " + tries + " tries: " + why));
        }
    }

    private static Duration wait(int failures, Duration pause) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 20));
        Duration bounded = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        return bounded.compareTo(pause) < 0 ? pause : bounded;
    }
}
