package coop.ccci.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.fake.World;
import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationTests {
    private World world;
    private RunOrder waiting;

    @BeforeEach
    void anEndedRunTookTenMinutes(@TempDir Path folder) {
        world = new World(folder);
        RunOrder ended = world.asked(world.order(World.pull(1), 1));
        world.dispatcher.dispatch();
        world.clock.pass(Duration.ofMinutes(10));
        world.store.write(ledger -> {
            ledger.queue().end(ended.id(), Job.State.ENDED, world.clock.instant());
            return true;
        });
        waiting = world.asked(world.order(World.pull(2), 2));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Optional<Instant> start(int position, HostSlots... hosts) {
        Expectation expectation = new Expectation(List.of(hosts), world.clock);
        return world.store.read(ledger -> expectation.start(ledger, world.job(waiting), position));
    }

    @Test
    void runsBeforeItAreSharedAmongAllSlots() {
        Instant now = world.clock.instant();
        assertThat(start(3, new HostSlots("a", 1), new HostSlots("b", 1))).contains(now.plus(Duration.ofMinutes(20)));
    }

    @Test
    void withoutAnyHostNobodyKnows() {
        assertThat(start(1)).isEmpty();
    }
}
