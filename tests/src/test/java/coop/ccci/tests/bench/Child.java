package coop.ccci.tests.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another process of this JVM's classes, which lives no longer than it is needed. */
record Child(Process process, BufferedReader lines) implements AutoCloseable {

    static Child start(BotBench bench, Class<?> main, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx160m",
                "-cp",
                bench.jvm().classPath(),
                main.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Child(process, process.inputReader());
    }

    String line() throws IOException {
        return Optional.ofNullable(lines.readLine()).orElseThrow(() -> new IOException("it ended without a word"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
