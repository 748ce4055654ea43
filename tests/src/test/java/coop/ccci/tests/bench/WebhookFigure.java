package coop.ccci.tests.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.tests.support.bot.Life;
import coop.ccci.tests.support.bot.Terms;
import coop.ccci.tests.support.gitea.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Deliveries taken each second by the bot, and by a server that only checks the signature, in turn, both warm. */
record WebhookFigure(BotBench bench) {
    private static final int PAIRS = 3;
    private static final int WARM_UP_SECONDS = 2;
    private static final int SECONDS = 5;
    private static final int PULLS = 20;
    private static final int LOOKS = 100;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    void measure() throws IOException, InterruptedException {
        long first = Long.parseLong(Load.NUMBER);
        try (Life bot = bench.bot();
                Child bare = Child.start(bench, BareServer.class, Terms.HOOK.reveal())) {
            Path texts = texts(bot);
            String port = bare.line();
            for (int pair = 0; pair < PAIRS; pair++) {
                first += 100_000_000;
                System.out.println("bot " + load(String.valueOf(bench.terms().port()), texts, first));
                System.out.println("bare " + load(port, texts, first));
            }
            bot.end();
        }
    }

    private String load(String port, Path texts, long first) throws IOException, InterruptedException {
        try (Child load = Child.start(
                bench,
                Load.class,
                port,
                Terms.HOOK.reveal(),
                texts.toString(),
                String.valueOf(first),
                String.valueOf(WARM_UP_SECONDS),
                String.valueOf(SECONDS))) {
            return load.line();
        }
    }

    /** As a forge writes them, one on each line, of comments that want nothing. */
    private Path texts(Life bot) throws IOException {
        String repository = Terms.repositories().getFirst();
        bench.gitea().repo(repository).webhook(bench.terms().hook(), Terms.HOOK.reveal());
        for (int number = 1; number <= PULLS; number++) {
            bench.gitea().repo(repository).pull(number).by("ana");
            bench.gitea().comment(repository, number, "ana", "Looks good to me.");
        }
        for (int look = 0; look < LOOKS && bench.gitea().deliveries().size() < PULLS; look++) {
            bot.lives(LOOK);
        }
        List<String> lines =
                bench.gitea().deliveries().stream().map(WebhookFigure::text).toList();
        return Files.write(bench.terms().home().resolve("deliveries"), lines);
    }

    private static String text(Delivery delivery) {
        try {
            ObjectNode text = (ObjectNode) JSON.readTree(delivery.payload());
            text.withObject("/comment").put("id", Long.parseLong(Load.NUMBER));
            return JSON.writeValueAsString(text);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }
}
