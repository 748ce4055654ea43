package coop.ccci.engine.host;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One program running on the Host, over one channel. */
final class Execution {
    private static final int KEPT_BYTES = 4 << 20;
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final int SSH_OPEN_CONNECT_FAILED = 2;
    private static final Map<String, Integer> SIGNALS = Map.of(
            "HUP", 1, "INT", 2, "QUIT", 3, "ILL", 4, "ABRT", 6, "FPE", 8, "KILL", 9, "SEGV", 11, "PIPE", 13, "TERM",
            15);

    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Tail stdout = new Tail(KEPT_BYTES);
    private final Tail stderr = new Tail(KEPT_BYTES) {
        @Override
        public void close() {
            // JSch closes this one last, whether the program ended, the channel was closed or the session broke.
            ended.complete(null);
        }
    };
    private final ChannelExec channel;
    private final String shown;

    private Execution(ChannelExec channel, String shown) {
        this.channel = channel;
        this.shown = shown;
    }

    /** Has the Host's shell wait for the header of a script; the program itself is not started yet. */
    static Execution open(Session session, String line, String shown) throws JSchException {
        long deadline = System.nanoTime() + OPEN_LIMIT.toNanos();
        while (true) {
            Execution execution = new Execution(Channels.of(session, "exec", ChannelExec.class), shown);
            try {
                execution.connect(line);
                return execution;
            } catch (JSchException failed) {
                // sshd counts a session that has just ended until it has cleaned up.
                if (execution.channel.getExitStatus() != SSH_OPEN_CONNECT_FAILED || System.nanoTime() > deadline) {
                    throw failed;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private void connect(String line) throws JSchException {
        channel.setCommand(line);
        channel.setOutputStream(stdout);
        channel.setErrStream(stderr);
        channel.connect((int) OPEN_LIMIT.toMillis());
    }

    /** Starts the program by sending the header, lets it read what the supplier opens, and waits for its end; what must be ended early is. */
    CommandResult run(String header, Supplier<InputStream> stdin, Duration limit, Runnable stop) {
        Thread feeding = Thread.ofVirtual().name("ssh-stdin").start(() -> feed(header, stdin));
        try {
            return result(limit, stop);
        } finally {
            feeding.interrupt();
            channel.disconnect();
        }
    }

    private void feed(String header, Supplier<InputStream> stdin) {
        try (InputStream input = stdin.get()) {
            send(header.getBytes(StandardCharsets.UTF_8), input);
        } catch (IOException | RuntimeException unreadable) {
            ended.completeExceptionally(unreadable);
        }
    }

    private void send(byte[] header, InputStream input) throws IOException {
        OutputStream program = channel.getOutputStream();
        boolean taken = written(program, header, header.length);
        byte[] chunk = new byte[32 * 1024];
        for (int length = input.read(chunk); taken && length >= 0; length = input.read(chunk)) {
            taken = written(program, chunk, length);
        }
        if (taken) {
            program.close();
        }
    }

    /** False once the program takes no more; how it ended is told by the channel. */
    private static boolean written(OutputStream program, byte[] chunk, int length) {
        try {
            program.write(chunk, 0, length);
            program.flush();
            return true;
        } catch (IOException takesNoMore) {
            return false;
        }
    }

    private CommandResult result(Duration limit, Runnable stop) {
        try {
            ended.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return result();
        } catch (TimeoutException late) {
            throw stopped("did not end within " + limit.toSeconds() + " s", stop, late);
        } catch (ExecutionException unreadable) {
            throw stopped("could not be given its input (" + unreadable.getCause() + ")", stop, unreadable);
        } catch (InterruptedException cancelled) {
            HostTrouble trouble = stopped("was cancelled", stop, cancelled);
            Thread.currentThread().interrupt();
            throw trouble;
        }
    }

    private HostTrouble stopped(String why, Runnable stop, Exception cause) {
        return new HostTrouble(
                "running " + shown + ": it " + why + fate(stop), "see on the host what became of it", cause);
    }

    /** Stops the program and says how that went; on a thread of its own, as the caller's may be cancelled. */
    private static String fate(Runnable stop) {
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(stop, Thread.ofVirtual()::start);
        try {
            stopping.get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return " and was ended";
        } catch (TimeoutException | ExecutionException failed) {
            return " and may still run there (" + failed + ")";
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
            return " and may still run there";
        }
    }

    private CommandResult result() {
        Optional<String> signal = Optional.ofNullable(channel.getExitSignal()).filter(name -> !name.isEmpty());
        if (signal.isPresent()) {
            String note = "\nended by signal " + signal.get();
            return new CommandResult(shown, 128 + number(signal.get()), stdout.text(), stderr.text() + note);
        }
        if (channel.getExitStatus() < 0) {
            throw new HostTrouble(
                    "the connection was lost while running " + shown + "; it may or may not have been carried out",
                    "see on the host what became of it, then start again");
        }
        return new CommandResult(shown, channel.getExitStatus(), stdout.text(), stderr.text());
    }

    private static int number(String signal) {
        return SIGNALS.getOrDefault(signal, 0);
    }
}
