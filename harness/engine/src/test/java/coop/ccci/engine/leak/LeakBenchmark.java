package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import coop.ccci.kit.Secret;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Prints how fast a large log is scanned and masked with 50 secrets in all forms, beside {@code rg -F -f} with their
 * plain values; arguments: megabytes (1024), characters of a secret (32).
 */
final class LeakBenchmark {
    private static final int SECRETS = 50;
    private static final int ROUNDS = 4;

    private interface Work {
        void run() throws Exception;
    }

    private final Random random = new Random(7);
    private final long megabytes;
    private final RunSecrets secrets = new RunSecrets();

    private LeakBenchmark(long megabytes) {
        this.megabytes = megabytes;
    }

    public static void main(String[] args) throws Exception {
        LeakBenchmark benchmark = new LeakBenchmark(args.length > 0 ? Long.parseLong(args[0]) : 1024);
        benchmark.run(args.length > 1 ? Integer.parseInt(args[1]) : 32);
    }

    private void run(int length) throws Exception {
        Path folder = Files.createTempDirectory("leak-benchmark");
        Path log = folder.resolve("run.log");
        Path values = Files.createTempFile("leak-benchmark", ".values");
        try {
            writeValues(values, length);
            writeLog(log);
            measure(folder, log, values);
        } finally {
            Files.deleteIfExists(log);
            Files.deleteIfExists(folder);
            Files.deleteIfExists(values);
        }
    }

    private void measure(Path folder, Path log, Path values) throws Exception {
        time("compile the matcher", secrets::matcher);
        for (int round = 0; round < ROUNDS; round++) {
            time(
                    "scan",
                    () -> print("leaks", new LeakScanner(secrets).scan(folder).size()));
            time("rg -F -f", () -> ripgrep(values, log));
            time("mask, 64 KiB writes", () -> mask(log, 1 << 16));
            time("mask, 120 byte writes", () -> mask(log, 120));
        }
    }

    private void time(String what, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-24s %7.3f s %8.0f MB/s%n", what, seconds, megabytes * 1.048576 / seconds);
    }

    private static void print(String what, int count) {
        System.out.println(what + ": " + count);
    }

    private static void ripgrep(Path values, Path log) throws Exception {
        Process process = new ProcessBuilder("rg", "-a", "-c", "-F", "-f", values.toString(), log.toString())
                .inheritIO()
                .start();
        process.waitFor();
    }

    private void mask(Path log, int size) throws IOException {
        byte[] piece = new byte[size];
        try (InputStream input = Files.newInputStream(log);
                InputStream buffered = new BufferedInputStream(input, 1 << 17);
                OutputStream masking = new MaskingOutputStream(OutputStream.nullOutputStream(), secrets)) {
            for (int count = buffered.read(piece); count > 0; count = buffered.read(piece)) {
                masking.write(piece, 0, count);
                masking.flush();
            }
        }
    }

    private void writeValues(Path values, int length) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < SECRETS; number++) {
            String value = word(length);
            secrets.register(new Secret("secret_" + number, value));
            text.append(value).append('\n');
        }
        Files.writeString(values, text);
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(Escaping.ALPHANUMERIC.charAt(random.nextInt(62)));
        }
        return word.toString();
    }

    private void writeLog(Path log) throws IOException {
        byte[] block = block();
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(log), 1 << 20)) {
            for (long written = 0; written < megabytes << 20; written += block.length) {
                output.write(block);
            }
            output.write(("password=" + secrets.all().get(17).reveal() + "\n").getBytes(UTF_8));
        }
    }

    private byte[] block() {
        StringBuilder block = new StringBuilder();
        while (block.length() < 32 << 20) {
            line(block);
        }
        return block.toString().getBytes(ISO_8859_1);
    }

    private void line(StringBuilder block) {
        block.append("2026-01-0").append(1 + random.nextInt(9)).append('T').append(10 + random.nextInt(14));
        switch (random.nextInt(4)) {
            case 0 ->
                block.append(":12:01Z INFO app.server request GET /api/v1/items/")
                        .append(word(12));
            case 1 -> block.append(":47:33Z {\"level\":\"warn\",\"id\":\"").append(Long.toHexString(random.nextLong()));
            case 2 -> block.append(":47:33Z DEBUG token=").append(word(43)).append("= path=%2Fvar%2Flib ");
            default -> block.append(":00:59Z dovecot: imap-login: Login: user=<someone@example.org>, method=PLAIN");
        }
        block.append(" status=200 duration=").append(random.nextInt(5000)).append("ms\n");
    }
}
