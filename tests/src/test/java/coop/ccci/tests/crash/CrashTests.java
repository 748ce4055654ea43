package coop.ccci.tests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bots are killed 200 times while 1,000 comments come, by webhook and by polling; then everything is counted. There are two of them,
 * each with a world of its own, so that one may start while the other works. {@code -Dcrash.seed} repeats the moments.
 */
class CrashTests {
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime() & 0xffffff);
    private static final int LIVES = Integer.getInteger("crash.lives", 200) / 2;
    private static final int MOST_SECONDS = 600;

    @TempDir
    private Path home;

    @Test
    void nothingIsLostNorAnsweredTwiceNorBuiltTwice() throws InterruptedException, ExecutionException {
        Tally tally = both();
        System.out.println("crash test, seed " + SEED + ": " + tally);
        assertThat(tally.wrong()).as("seed %s", SEED).isEmpty();
        assertThat(tally.early()).as("kills before the bot served").isBetween(LIVES / 10, LIVES);
        assertThat(tally.told()).as("comments told by webhook").isBetween(LIVES / 10L, LIVES * 8L);
        assertThat(tally.handled()).as("comments handled before the last kill").isGreaterThan(LIVES / 10);
    }

    private Tally both() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Tally>> sieges = List.of(() -> siege("one", SEED), () -> siege("other", ~SEED));
            List<Future<Tally>> ends = threads.invokeAll(sieges, MOST_SECONDS, TimeUnit.SECONDS);
            return ends.getFirst().get().plus(ends.getLast().get());
        }
    }

    private Tally siege(String name, long seed) throws IOException {
        try (Siege siege = new Siege(seed, LIVES, Files.createDirectory(home.resolve(name)))) {
            return siege.run();
        }
    }
}
