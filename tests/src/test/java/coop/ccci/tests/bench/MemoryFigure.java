package coop.ccci.tests.bench;

import coop.ccci.tests.support.bot.Life;
import coop.ccci.tests.support.bot.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What of the bot is in memory while nobody wants anything of it: after its start, and after it had something to do. */
record MemoryFigure(BotBench bench) {
    private static final Duration REST = Duration.ofSeconds(12);
    private static final int COMMENTS = 12;

    void measure() throws IOException, InterruptedException {
        String repository = Terms.repositories().getFirst();
        bench.gitea().repo(repository).webhook(bench.terms().hook(), Terms.HOOK.reveal());
        try (Life bot = bench.bot().lives(REST)) {
            System.out.println("idle " + kilobytes(bot));
            for (int number = 1; number <= COMMENTS; number++) {
                bench.gitea().repo(repository).pull(number).by("ana");
                bench.gitea().comment(repository, number, "ana", "!testme");
                bench.started(repository, number).join();
            }
            bot.lives(REST);
            System.out.println("worked " + kilobytes(bot));
            bot.end();
        }
    }

    private static String kilobytes(Life bot) throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc/" + bot.pid() + "/status"));
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
    }
}
