package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.NOW;
import static coop.ccci.bot.store.Samples.comment;
import static coop.ccci.bot.store.Samples.order;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.store.Outbox.Message;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class RosterTests extends OnBothDatabases {
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final List<HostSlots> HOSTS = List.of(new HostSlots("swarm", 9));

    @Test
    void runsOfALivingBotAreItsOwn() {
        roster().heartbeat("one", LATER);
        takeAs("one", "a");
        assertThat(roster().adopt("two", LATER.minusMillis(1))).isEmpty();
        assertThat(queue().mine("one")).hasSize(1);
    }

    @Test
    void runsOfABotWhoseHeartbeatRanOutAreTheFinders() {
        roster().heartbeat("one", LATER);
        takeAs("one", "a");
        takeAs("one", "b");
        takeAs("two", "c");
        List<Job> adopted = roster().adopt("two", LATER);
        assertThat(adopted)
                .extracting(job -> job.order().id().value(), Job::state)
                .containsExactly(tuple("a"), tuple("b"));
        assertThat(queue().mine("one")).isEmpty();
        assertThat(queue().mine("two")).hasSize(3);
        assertThat(roster().adopt("three", LATER)).hasSize(3);
    }

    @Test
    void botThatNeverSaidThatItLivesIsDead() {
        takeAs("one", "a");
        assertThat(roster().adopt("two", NOW)).hasSize(1);
    }

    @Test
    void laterHeartbeatHoldsLonger() {
        roster().heartbeat("one", NOW);
        roster().heartbeat("one", LATER);
        takeAs("one", "a");
        assertThat(roster().adopt("two", NOW)).isEmpty();
        assertThat(roster().adopt("two", LATER)).hasSize(1);
    }

    @Test
    void whatWaitsOrHasEndedIsNobodys() {
        takeAs("one", "a");
        queue().end(queue().mine("one").getFirst().order().id(), Job.State.ENDED, NOW);
        queue().ask(order("b", pull("wiki", 1), 99), NOW);
        assertThat(roster().adopt("two", LATER)).isEmpty();
    }

    @Test
    void botStartedAnewGivesUpItsOwnClaimsOnly() {
        for (String bot : List.of("one", "two")) {
            store.accept(comment(pull(bot, 1), 1));
            inbox().claim(bot, NOW.plusSeconds(5), LATER);
            outbox().say(new Message.Reaction(pull(bot, 1), 1));
            outbox().claim(bot, NOW, LATER, 9);
        }
        roster().releaseClaims("one");
        assertThat(inbox().claim("three", NOW.plusSeconds(5), LATER)).contains(comment(pull("one", 1), 1));
        assertThat(inbox().claim("three", NOW.plusSeconds(5), LATER)).isEmpty();
        assertThat(outbox().claim("three", NOW, LATER, 9)).hasSize(1);
    }

    private void takeAs(String bot, String run) {
        queue().ask(order(run, pull("r" + run, 1), 1), NOW);
        assertThat(queue().take(bot, HOSTS, NOW)).isPresent();
    }

    private static Tuple tuple(String run) {
        return Tuple.tuple(run, Job.State.STARTING);
    }
}
