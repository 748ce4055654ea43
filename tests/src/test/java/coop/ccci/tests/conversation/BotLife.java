package coop.ccci.tests.conversation;

import coop.ccci.bot.Bot;
import coop.ccci.bot.Outside;
import coop.ccci.bot.Rhythm;
import coop.ccci.bot.build.Executor;
import coop.ccci.bot.config.BotConfig;
import coop.ccci.bot.forge.gitea.GiteaComments;
import coop.ccci.bot.forge.gitea.GiteaForge;
import coop.ccci.bot.forge.gitea.GiteaServer;
import coop.ccci.bot.forge.gitea.Patience;
import coop.ccci.bot.store.SqlStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** The real bot from one start to its end, whichever way it ends. */
final class BotLife implements AutoCloseable {
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(10), 2, Duration.ofMillis(5), Duration.ofMillis(10));

    private static final Duration OFTEN = Duration.ofMillis(50);

    /** By the computer's clock; how long something holds is told by the scene's. */
    private static final Rhythm QUICK =
            new Rhythm(OFTEN, OFTEN, OFTEN, OFTEN, Rhythm.USUAL.life(), Rhythm.USUAL.edits(), Rhythm.USUAL.late());

    private final GiteaServer server;
    private final Bot bot;
    private final Memory memory;
    private final AtomicBoolean cut;
    private final AtomicBoolean draining = new AtomicBoolean();

    private BotLife(GiteaServer server, Bot bot, Memory memory, AtomicBoolean cut) {
        this.server = server;
        this.bot = bot;
        this.memory = memory;
        this.cut = cut;
    }

    static BotLife begin(BotConfig config, Path database, Executor executor, InstantSource clock) {
        GiteaServer server = GiteaServer.at(config.forge().url(), config.forge().token(), SHORT);
        AtomicBoolean cut = new AtomicBoolean();
        Outside outside = new Outside(
                new GiteaForge(server),
                new GiteaComments(server),
                new Leash(executor, cut::get),
                SqlStore.open(database),
                clock);
        return new BotLife(server, Bot.start(config, outside, QUICK), new Memory(database), cut);
    }

    int port() {
        return bot.address().getPort();
    }

    Memory memory() {
        return memory;
    }

    void drain() {
        draining.set(true);
        bot.drain();
    }

    boolean isDraining() {
        return draining.get();
    }

    boolean isCut() {
        return cut.get();
    }

    /** All at once: what is on the disk now stays, nothing more is said or heard; {@link #close} clears the rest away. */
    Memory kill(Path left) {
        Memory rest = memory.snapshot(left);
        cut.set(true);
        server.close();
        return rest;
    }

    /** In good order, where it was not killed before. */
    @Override
    public void close() {
        bot.close();
        server.close();
    }
}
