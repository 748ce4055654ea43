package coop.ccci.tests.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Results;
import coop.ccci.tests.support.gitea.PostedStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes a comment; at the end there are a comment, a status and a run's folder that tell of a real ladder. */
@Tag("swarm")
final class WholeWayTests {
    private static final Duration LONG = Duration.ofMinutes(5);

    @AutoClose
    private final Town town;

    WholeWayTests(@TempDir Path home) {
        town = Town.open(home);
    }

    private long says(String person, String text) {
        return town.gitea().comment(Town.REPO, Town.PULL, person, text);
    }

    @Test
    void commentBecomesAVerdictOnItsVeryCommit() throws IOException, InterruptedException {
        long asked = says("ana", "Looks fine to me.\n\n!testme\n");
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(town.said()).singleElement().asString().contains("Green, level 5 of 5"));
        assertThat(town.gitea().reactionsTo(asked))
                .singleElement()
                .satisfies(seen -> assertThat(seen.content()).isEqualTo("eyes"));
        Results results = ResultsFile.read(onlyRun());
        assertThat(results.ref()).isEqualTo(town.head().value());
        assertThat(results.verdict()).isEqualTo(Verdict.GREEN);
        await().atMost(LONG).untilAsserted(() -> assertThat(statuses()).last().isEqualTo("success"));
        assertThat(statuses()).first().isEqualTo("pending");
        assertThat(served(results.runId() + "/results.json")).isEqualTo(200);
        assertThat(served(results.runId() + "/../../bot.db")).isEqualTo(404);
    }

    @Test
    void strangerIsRefusedOnceAndNothingRuns() {
        says("mallory", "!testme");
        says("mallory", "!testme");
        says("ana", "!testme help");
        await().atMost(LONG).untilAsserted(() -> assertThat(town.said()).hasSize(2));
        assertThat(town.said()).first().asString().contains("mallory");
        assertThat(town.said()).last().asString().contains("!testme cancel");
        assertThat(town.runs())
                .satisfiesAnyOf(
                        runs -> assertThat(runs).doesNotExist(),
                        runs -> assertThat(runs).isEmptyDirectory());
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(town.runs())) {
            return runs.filter(run -> !run.getFileName().toString().startsWith("."))
                    .toList()
                    .getFirst();
        }
    }

    private List<String> statuses() {
        return town.gitea().statusesOf(town.head().value()).stream()
                .map(PostedStatus::state)
                .toList();
    }

    private int served(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + town.bot().address().getPort() + "/runs/" + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
