package coop.ccci.tests.support.bot;

import coop.ccci.bot.Bot;
import coop.ccci.bot.Outside;
import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.build.Executor;
import coop.ccci.bot.build.drone.DroneClient;
import coop.ccci.bot.build.drone.DroneExecutor;
import coop.ccci.bot.build.drone.DroneServer;
import coop.ccci.bot.build.drone.Pipeline;
import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.bot.forge.gitea.GiteaComments;
import coop.ccci.bot.forge.gitea.GiteaForge;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.bot.forge.gitea.Patience;
import coop.ccci.bot.store.SqlStore;
import coop.ccci.engine.run.Clock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A bot put together as in production. It ends when its standard input does, so that it never outlives whoever started it. */
public final class BotProcess {
    /** What it says once it serves. */
    static final String UP = "up";

    private static final Duration GRACE = Duration.ofSeconds(1);

    private BotProcess() {}

    private static final class SystemClock implements Clock {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }

    /** Takes the words of {@link Terms}. */
    public static void main(String... words) throws IOException {
        Terms terms = Terms.of(List.of(words));
        try (Bot bot = Bot.start(terms.config(), outside(terms))) {
            System.out.println(UP + " " + bot.address());
            System.in.transferTo(System.out);
        }
    }

    private static Outside outside(Terms terms) {
        BotConfig config = terms.config();
        GiteaServer forge = GiteaServer.at(config.forge().url(), config.forge().token(), Patience.USUAL);
        return new Outside(
                new GiteaForge(forge),
                new GiteaComments(forge),
                executor(terms.executor(), config),
                SqlStore.open(terms.database()),
                InstantSource.system());
    }

    private static Executor executor(ExecutorChoice.Drone drone, BotConfig config) {
        return new DroneExecutor(
                new DroneClient(DroneServer.of(drone.url(), drone.token()), drone.repo()),
                new Pipeline(drone.repo(), drone.branch(), Optional.empty()),
                new Arrivals(config.runs()),
                new SystemClock(),
                GRACE);
    }
}
