package coop.ccci.engine.machine;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program to run on this machine: argv (no shell reads it), added environment, standard input, time to end in. */
public record LocalProgram(List<String> argv, Map<String, String> environment, String stdin, Duration timeout) {

    public LocalProgram {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    /** A program with its arguments, nothing to read, killed after 30 s. */
    public static LocalProgram of(String... argv) {
        return of(List.of(argv));
    }

    /** A program with its arguments, nothing to read, killed after 30 s. */
    public static LocalProgram of(List<String> argv) {
        return new LocalProgram(argv, Map.of(), "", Duration.ofSeconds(30));
    }

    /** The same with these variables added. */
    public LocalProgram with(Map<String, String> variables) {
        return new LocalProgram(argv, variables, stdin, timeout);
    }

    /** The same, reading this. */
    public LocalProgram reading(String text) {
        return new LocalProgram(argv, environment, text, timeout);
    }

    /** The same, killed after this long. */
    public LocalProgram within(Duration limit) {
        return new LocalProgram(argv, environment, stdin, limit);
    }

    /** Runs it to its end. */
    public Ending run() {
        Process process = start();
        CompletableFuture<String> output =
                CompletableFuture.supplyAsync(() -> outputOf(process), Thread::startVirtualThread);
        feed(process);
        if (!ended(process)) {
            process.destroyForcibly();
            throw new HostTrouble(
                    "running \"" + String.join(" ", argv) + "\": no end after " + timeout.toSeconds() + " s",
                    "run it by hand and see what it waits for");
        }
        return new Ending(String.join(" ", argv), process.exitValue(), output.join());
    }

    private Process start() {
        ProcessBuilder builder = new ProcessBuilder(found()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new HostTrouble(
                    "running " + argv.getFirst() + ": " + missing.getMessage(),
                    "see what this machine lacks with: cc-ci doctor",
                    missing);
        }
    }

    private List<String> found() {
        List<String> words = new ArrayList<>(argv);
        SearchPath.of(System.getenv()).find(words.getFirst()).ifPresent(path -> words.set(0, path.toString()));
        return words;
    }

    private void feed(Process process) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedWithoutReading) {
            // its exit status tells
        }
    }

    private boolean ended(Process process) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new HostTrouble("running " + argv.getFirst() + ": interrupted", "start again", interrupted);
        }
    }

    private static String outputOf(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
