package coop.ccci.cli;

import coop.ccci.bot.Bot;
import coop.ccci.bot.Climbing;
import coop.ccci.bot.Outside;
import coop.ccci.bot.config.ConfigWatch;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.engine.run.Clock;
import coop.ccci.model.HostTrouble;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot itself, with the time that its configuration gives it to end. */
record LiveBot(Bot bot, Duration drainWithin) implements Parts.Resident {
    private static final Logger LOG = LoggerFactory.getLogger(LiveBot.class);

    /** {@code sweep} removes what a killed command left on this machine, and says what that was. */
    static LiveBot start(ConfigWatch file, Climbing climbing, Clock clock, Supplier<List<String>> sweep) {
        if (file.config().executor() instanceof ExecutorChoice.Local) {
            clear(sweep);
        }
        Bot bot = Bot.start(file.config(), Outside.of(file.config(), climbing, clock));
        bot.follow(file);
        return new LiveBot(bot, file.config().drainWithin());
    }

    private static void clear(Supplier<List<String>> sweep) {
        try {
            sweep.get().forEach(removed -> LOG.info("removed what a killed cc-ci left: {}", removed));
        } catch (HostTrouble stuck) {
            LOG.warn("removing what a killed cc-ci left: {}; next: {}", stuck.what(), stuck.next());
        }
    }

    @Override
    public void drain() {
        bot.drain();
    }

    @Override
    public boolean isBusy() {
        return bot.isBusy();
    }

    @Override
    public void close() {
        bot.close();
    }
}
