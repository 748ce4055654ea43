package coop.ccci.tests.support.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One life of the bot, from the start of its process to its end. */
public final class Life implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int SIGKILL = 9;

    private final Process process;
    private final CompletableFuture<String> up = new CompletableFuture<>();

    Life(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().filter(line -> line.startsWith(BotProcess.UP)).forEach(up::complete);
        } catch (IOException | UncheckedIOException killed) {
            up.completeExceptionally(killed);
        } finally {
            up.completeExceptionally(new IllegalStateException("it ended before it served"));
        }
    }

    /** Waits until it serves. */
    public Life awaitUp() {
        up.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return this;
    }

    /** It goes on for so long; to end by itself is a failure. */
    public Life lives(Duration time) {
        if (ends(time)) {
            throw new AssertionError("the bot ended by itself, with " + process.exitValue());
        }
        return this;
    }

    /** Whether it served before it was killed. */
    public boolean kill() {
        boolean served = up.isDone();
        process.destroyForcibly();
        endsWith(128 + SIGKILL);
        return served;
    }

    /** It is told to end, and does. */
    public void end() {
        try {
            process.outputWriter().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        endsWith(0);
    }

    private void endsWith(int code) {
        if (!ends(PATIENCE) || process.exitValue() != code) {
            throw new AssertionError("the bot should have ended with " + code + ": " + process);
        }
    }

    /** Its process. */
    public long pid() {
        return process.pid();
    }

    private boolean ends(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
