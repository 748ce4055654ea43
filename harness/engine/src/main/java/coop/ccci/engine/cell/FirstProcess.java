package coop.ccci.engine.cell;

import coop.ccci.model.HostTrouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The first process of a cell, while its harness holds the other end of its standard input. */
final class FirstProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration DYING = Duration.ofSeconds(10);

    private final CellFolder folder;
    private final Process unshare;
    private final BufferedReader words;
    private final Writer orders;

    private FirstProcess(CellFolder folder, Process unshare) {
        this.folder = folder;
        this.unshare = unshare;
        this.words = unshare.inputReader(StandardCharsets.UTF_8);
        this.orders = unshare.outputWriter(StandardCharsets.UTF_8);
    }

    /** In a session of its own: a Ctrl-C at the terminal is the harness's to answer. */
    static FirstProcess start(CellFolder folder, String id) {
        folder.write("init.sh", SshKeys.resource("init.sh"));
        List<String> argv = List.of(
                "setsid",
                "unshare",
                "--net",
                "--pid",
                "--mount",
                "--mount-proc",
                "--uts",
                "--ipc",
                "--fork",
                "--kill-child",
                "bash",
                folder.file("init.sh").toString(),
                folder.path().toString(),
                id);
        ProcessBuilder builder =
                new ProcessBuilder(argv).redirectError(folder.file("init.log").toFile());
        builder.environment().putAll(CellProcesses.mark(folder));
        try {
            return new FirstProcess(folder, builder.start());
        } catch (IOException missing) {
            throw new HostTrouble(
                    "booting cell " + id + ": " + missing.getMessage(), "see what is missing: cc-ci doctor", missing);
        }
    }

    /** Its pid as the machine sees it. */
    long pid() {
        return unshare.children()
                .findFirst()
                .map(ProcessHandle::pid)
                .orElseThrow(() -> BootTrouble.of(folder, "its first process ended"));
    }

    /** Waits until it says this word. */
    void await(String word) {
        CompletableFuture<String> said = CompletableFuture.supplyAsync(this::line, Thread::startVirtualThread);
        try {
            String line = said.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!line.equals(word)) {
                throw BootTrouble.of(folder, "it ended before it was " + word);
            }
        } catch (TimeoutException late) {
            throw BootTrouble.of(folder, "it was not " + word + " after " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BootTrouble.of(folder, "interrupted");
        } catch (ExecutionException broken) {
            throw BootTrouble.of(folder, String.valueOf(broken.getCause()));
        }
    }

    /** Writes a line to its standard input. */
    void tell(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException ended) {
            throw BootTrouble.of(folder, "its first process ended");
        }
    }

    /** Lets go of its standard input, which ends the cell unless it was told to stay; waits for that. */
    void end() {
        try {
            orders.close();
            if (!unshare.waitFor(DYING.toSeconds(), TimeUnit.SECONDS)) {
                unshare.destroyForcibly();
            }
        } catch (IOException alreadyClosed) {
            unshare.destroyForcibly();
        } catch (InterruptedException interrupted) {
            unshare.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String line() {
        try {
            String line = words.readLine();
            return line == null ? "" : line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
