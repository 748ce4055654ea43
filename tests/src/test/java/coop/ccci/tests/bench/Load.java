package coop.ccci.tests.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sends signed deliveries of comments that nobody has seen, over so many connections, each as soon as the last one was answered. */
public final class Load {
    /** Stands for the comment's number in a delivery's text, and is as long. */
    static final String NUMBER = "4000000000000000";

    private static final int CONNECTIONS = 32;

    private Load() {}

    /** Takes the port, the secret, a file of deliveries, the first number, and the seconds to warm up and to measure. */
    public static void main(String... words) throws Exception {
        List<byte[]> texts;
        try (Stream<String> lines = Files.lines(Path.of(words[2]))) {
            texts = lines.map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
        }
        AtomicLong numbers = new AtomicLong(Long.parseLong(words[3]));
        int port = Integer.parseInt(words[0]);
        Signature signature = new Signature(words[1]);
        send(port, signature, texts, numbers, Duration.ofSeconds(Long.parseLong(words[4])));
        long begin = System.nanoTime();
        long[] nanos = send(port, signature, texts, numbers, Duration.ofSeconds(Long.parseLong(words[5])));
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%.0f %.1f %.1f%n", nanos.length / seconds, milliseconds(nanos, 0.5), milliseconds(nanos, 0.99));
    }

    private static long[] send(int port, Signature signature, List<byte[]> texts, AtomicLong numbers, Duration time)
            throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<List<Long>>> all = IntStream.range(0, CONNECTIONS)
                    .<Callable<List<Long>>>mapToObj(each -> () -> sendUntil(end, port, signature, texts, numbers))
                    .toList();
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> each : threads.invokeAll(all)) {
                nanos.addAll(each.get());
            }
            return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        }
    }

    private static List<Long> sendUntil(long end, int port, Signature signature, List<byte[]> texts, AtomicLong numbers)
            throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (Connection connection = Connection.to(port)) {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                long number = numbers.getAndIncrement();
                byte[] body = numbered(texts.get((int) (number % texts.size())), number);
                connection.deliver(body, signature.of(body));
                nanos.add(System.nanoTime() - begin);
            }
        }
        return nanos;
    }

    private static byte[] numbered(byte[] text, long number) {
        return new String(text, StandardCharsets.UTF_8)
                .replace(NUMBER, Long.toString(number))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static double milliseconds(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / 1e6;
    }
}
