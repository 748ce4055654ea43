package coop.ccci.bot;

import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.build.Executor;
import coop.ccci.bot.build.LocalExecutor;
import coop.ccci.bot.build.LocalHost;
import coop.ccci.bot.build.drone.DroneClient;
import coop.ccci.bot.build.drone.DroneExecutor;
import coop.ccci.bot.build.drone.DroneServer;
import coop.ccci.bot.build.drone.Pipeline;
import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.config.ExecutorChoice;
import coop.ccci.bot.config.HostEntry;
import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.gitea.GiteaComments;
import coop.ccci.bot.forge.gitea.GiteaForge;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.bot.forge.gitea.Patience;
import coop.ccci.bot.store.SqlStore;
import coop.ccci.bot.store.Store;
import coop.ccci.engine.run.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Everything outside the bot that it talks to. */
public record Outside(Forge forge, Comments comments, Executor executor, Store store, InstantSource clock) {
    /** A step that sends a run's folder is over some moments before the folder is here. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    /** What a configuration names; the store is open from here on, and everything else is reached when it is needed. */
    public static Outside of(BotConfig config, Climbing climbing, Clock clock) {
        GiteaServer server = GiteaServer.at(config.forge().url(), config.forge().token(), Patience.USUAL);
        return new Outside(
                new GiteaForge(server),
                new GiteaComments(server),
                executor(config, climbing, clock),
                SqlStore.open(config.store()),
                clock::now);
    }

    private static Executor executor(BotConfig config, Climbing climbing, Clock clock) {
        Arrivals arrivals = new Arrivals(config.runs());
        return switch (config.executor()) {
            case ExecutorChoice.Local local ->
                new LocalExecutor(
                        climbing.climber(),
                        config.hosts().stream().map(Outside::host).toList(),
                        arrivals,
                        climbing.command(),
                        climbing.teardown());
            case ExecutorChoice.Drone drone ->
                new DroneExecutor(
                        new DroneClient(DroneServer.of(drone.url(), drone.token()), drone.repo()),
                        new Pipeline(drone.repo(), drone.branch(), Optional.empty()),
                        arrivals,
                        clock,
                        GRACE);
        };
    }

    private static LocalHost host(HostEntry entry) {
        return new LocalHost(entry.slots().host(), entry.choice(), List.of());
    }
}
