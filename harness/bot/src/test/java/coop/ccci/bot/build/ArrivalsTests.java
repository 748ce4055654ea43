package coop.ccci.bot.build;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.build.Arrivals.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTests {
    @TempDir
    Path runs;

    private Arrivals arrivals;

    @BeforeEach
    void look() {
        arrivals = new Arrivals(runs);
    }

    @Test
    void resultsOfTheOrderAreAJudgement() {
        Path folder = Orders.publish(runs, "green");
        assertThat(arrivals.look(Orders.ORDER)).isEqualTo(new Arrival.Judgement(folder));
    }

    @Test
    void aFolderWithoutResultsIsNothing() throws IOException {
        assertThat(arrivals.look(Orders.ORDER)).isEqualTo(new Arrival.Nothing());
        Files.createDirectories(arrivals.folder(Orders.ORDER));
        assertThat(arrivals.look(Orders.ORDER)).isEqualTo(new Arrival.Nothing());
    }

    @Test
    void aRunThatWasStoppedIsNoJudgement() {
        Path folder = Orders.publish(runs, "interrupted");
        assertThat(arrivals.look(Orders.ORDER)).isEqualTo(new Arrival.CutShort(folder));
    }

    @Test
    void resultsOfAnotherCommitAreNone() {
        Orders.publish(runs, "green");
        assertThat(arrivals.look(Orders.at("b".repeat(40))))
                .isInstanceOfSatisfying(
                        Arrival.Unusable.class,
                        unusable -> assertThat(unusable.why()).contains("a".repeat(40), "b".repeat(40)));
    }

    @Test
    void resultsThatAreCutOffOrEditedAreNone() throws IOException {
        Path file = Orders.publish(runs, "green").resolve("results.json");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        assertThat(arrivals.look(Orders.ORDER)).isInstanceOf(Arrival.Unusable.class);
        Files.writeString(file, whole.replace("\"install\": \"pass\"", "\"install\": \"fail\""));
        assertThat(arrivals.look(Orders.ORDER)).isInstanceOf(Arrival.Unusable.class);
    }

    @Test
    void aLinkToResultsIsNone() throws IOException {
        Path folder = Orders.publish(runs.resolve("elsewhere"), "green");
        Files.createDirectories(arrivals.folder(Orders.ORDER));
        Files.createSymbolicLink(arrivals.folder(Orders.ORDER).resolve("results.json"), folder.resolve("results.json"));
        assertThat(arrivals.look(Orders.ORDER)).isEqualTo(new Arrival.Nothing());
    }
}
