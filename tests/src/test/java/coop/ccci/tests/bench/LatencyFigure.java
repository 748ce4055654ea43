package coop.ccci.tests.bench;

import coop.ccci.tests.support.bot.Life;
import coop.ccci.tests.support.bot.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** From a comment to the build that Drone starts for it: one after the other by webhook, and at any moments by polling alone. */
record LatencyFigure(BotBench bench) {
    private static final int BY_HOOK = 6;
    private static final int BY_POLL = 6;
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    void measure() throws InterruptedException {
        List<String> all = Terms.repositories();
        String told = all.getFirst();
        String silent = all.getLast();
        bench.gitea().repo(told).webhook(bench.terms().hook(), Terms.HOOK.reveal());
        try (Life bot = bench.bot().lives(Duration.ofSeconds(2))) {
            for (int number = 1; number <= BY_HOOK; number++) {
                System.out.printf(
                        "webhook %.0f%n", took(told, number, Duration.ZERO).join());
                bot.lives(BETWEEN);
            }
            Random random = new Random();
            IntStream.rangeClosed(1, BY_POLL)
                    .mapToObj(number -> took(silent, number, Duration.ofMillis(random.nextLong(ROUND.toMillis()))))
                    .toList()
                    .forEach(each -> System.out.printf("poll %.0f%n", each.join()));
            bot.end();
        }
    }

    /** Milliseconds, of a comment that is written after a while. */
    private CompletableFuture<Double> took(String repository, int number, Duration after) {
        bench.gitea().repo(repository).pull(number).by("ana");
        return CompletableFuture.supplyAsync(
                        () -> written(repository, number),
                        CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS))
                .thenCompose(begin -> bench.started(repository, number).thenApply(end -> (end - begin) / 1e6))
                .orTimeout(after.plus(PATIENCE).toSeconds(), TimeUnit.SECONDS);
    }

    private long written(String repository, int number) {
        long begin = System.nanoTime();
        bench.gitea().comment(repository, number, "ana", "!testme");
        return begin;
    }
}
