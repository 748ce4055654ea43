package coop.ccci.bot.report.publish;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunMark;
import coop.ccci.bot.report.gate.Gate;
import coop.ccci.bot.store.Outbox;
import coop.ccci.bot.store.Outbox.Due;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.bot.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: delivers what is due, says it again later where the forge is in trouble, and gives up what can never be said.
 * It waits for nothing; whoever has the time calls it when the outbox has something due, from as many threads as they like, since the
 * claims keep them off each other.
 */
public final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final String bot;
    private final Store store;
    private final Delivery delivery;
    private final Backoff backoff;
    private final Throttle throttle;
    private final Function<Message, Optional<RunId>> runs;
    private final InstantSource clock;
    private volatile Instant quietUntil = Instant.MIN;

    /** {@code between} is the least time between two edits that only say how far a run is; {@code runs} knows which run a message is of. */
    public Publisher(
            String bot,
            Store store,
            Delivery delivery,
            Backoff backoff,
            Duration between,
            Function<Message, Optional<RunId>> runs,
            InstantSource clock) {
        this.bot = bot;
        this.store = store;
        this.delivery = delivery;
        this.backoff = backoff;
        this.throttle = new Throttle(between);
        this.runs = runs;
        this.clock = clock;
    }

    /** Delivers, one after the other, all that is due now, unless the forge asked to be left alone. */
    public void publishDue() {
        for (Optional<Due> due = next(); due.isPresent(); due = next()) {
            Due message = due.get();
            runs.apply(message.message())
                    .ifPresentOrElse(run -> RunMark.during(run, () -> attend(message)), () -> attend(message));
        }
    }

    private Optional<Due> next() {
        Instant now = clock.instant();
        if (now.isBefore(quietUntil)) {
            return Optional.empty();
        }
        List<Due> claimed = store.write(ledger -> ledger.outbox().claim(bot, now, now.plus(CLAIM), 1));
        return claimed.stream().findFirst();
    }

    private void attend(Due due) {
        Optional<Instant> later = throttle.holds(due.message(), clock.instant());
        if (later.isPresent()) {
            note(outbox -> outbox.postpone(due, later.get(), "something like it was said a moment ago"));
            return;
        }
        Gate<String> answer;
        try {
            answer = delivery.deliver(due.message());
        } catch (ForgeTrouble trouble) {
            respite(trouble.pause());
            again(due, trouble.what(), trouble.pause(), trouble.hope());
            return;
        } catch (RuntimeException bug) {
            LOG.error("delivering {}", due.key(), bug);
            again(due, bug.toString(), Duration.ZERO, ForgeTrouble.Hope.LATER);
            return;
        }
        settle(due, answer);
    }

    private void settle(Due due, Gate<String> answer) {
        throttle.said(due.message(), clock.instant());
        switch (answer) {
            case Gate.Open<String> open -> note(outbox -> outbox.said(due));
            case Gate.Closed<String>(String why) -> giveUp(due, why);
            case Gate.Stuck<String>(String why) -> again(due, why, Duration.ZERO, ForgeTrouble.Hope.LATER);
        }
    }

    private void again(Due due, String why, Duration pause, ForgeTrouble.Hope hope) {
        if (hope == ForgeTrouble.Hope.NEVER || backoff.isOver(due.tries())) {
            giveUp(due, why);
            return;
        }
        Instant next = clock.instant().plus(backoff.after(due.tries(), pause));
        LOG.warn("delivering {} is put off until {}: {}", due.key(), next, why);
        note(outbox -> outbox.postpone(due, next, why));
    }

    private void giveUp(Due due, String why) {
        LOG.error("delivering {} is given up after {} tries: {}", due.key(), due.tries() + 1, why);
        note(outbox -> outbox.giveUp(due, why));
    }

    private void respite(Duration pause) {
        Instant until = clock.instant().plus(Backoff.bounded(pause));
        quietUntil = until.isAfter(quietUntil) ? until : quietUntil;
    }

    private void note(Consumer<Outbox> what) {
        store.write(ledger -> {
            what.accept(ledger.outbox());
            return Optional.empty();
        });
    }
}
