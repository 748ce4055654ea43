package coop.ccci.tests.support.drone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program per build, told of the build's parameters by its environment; a cancelled build's is killed, as Drone's runners do. */
public record CommandRunner(List<String> command, Path folder, Map<String, String> secrets) implements Runner {

    @Override
    public int run(FakeBuild build) throws IOException, InterruptedException {
        ProcessBuilder program =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        program.environment().putAll(build.params());
        program.environment().putAll(secrets);
        program.environment().put("DRONE_BUILD_NUMBER", String.valueOf(build.number()));
        Process process = program.start();
        Thread reading = Thread.ofVirtual().start(() -> read(process, build));
        try {
            int code = process.waitFor();
            reading.join();
            return code;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void read(Process process, FakeBuild build) {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(build::log);
        } catch (IOException | UncheckedIOException killed) {
            build.log("(cut off)");
        }
    }
}
