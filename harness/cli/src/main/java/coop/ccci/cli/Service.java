package coop.ccci.cli;

import coop.ccci.engine.run.Clock;
import coop.ccci.model.ExitCode;
import java.time.Duration;

/**
 * A bot from its start to its end. The first signal lets it drain: it begins nothing more, and the runs that would end with this process
 * get some time to end by themselves. After that time, or with the second signal, what is left of them is broken off.
 */
record Service(Signals signals, Clock clock) {
    private static final Duration LOOK = Duration.ofMillis(250);

    ExitCode serve(Parts.Resident bot) {
        try {
            signals.await();
            bot.drain();
            return drained(bot);
        } catch (InterruptedException stopped) {
            return ExitCode.INTERRUPTED;
        }
    }

    private ExitCode drained(Parts.Resident bot) throws InterruptedException {
        long deadline = clock.nanos() + bot.drainWithin().toNanos();
        while (bot.isBusy() && clock.nanos() < deadline) {
            if (signals.await(LOOK)) {
                return ExitCode.INTERRUPTED;
            }
        }
        return ExitCode.GREEN;
    }
}
