package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.engine.reproduce.Difference;
import coop.ccci.engine.reproduce.Reproduction;
import coop.ccci.engine.reproduce.ReproductionFile;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTests {
    @TempDir
    private Path runs;

    @TempDir
    private Path other;

    private final Stage stage = new Stage();

    private SampleFolder first() {
        return SampleFolder.in(runs, tree -> {});
    }

    private int reproduce(String run, String... more) {
        List<String> words = new ArrayList<>(List.of("reproduce", run, "--out", runs.toString()));
        words.addAll(List.of(more));
        return stage.run(words.toArray(String[]::new));
    }

    private Reproduction written() throws IOException {
        try (Stream<Path> files = Files.list(runs)) {
            return ReproductionFile.read(files.filter(file -> file.toString().endsWith(".reproduction.json"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private RunRequest asked() {
        return stage.parts.requests.getFirst();
    }

    private static void fails(ObjectNode tree) {
        ((ObjectNode) tree.path("volumes").path(0)).put("path", "/elsewhere");
    }

    @Test
    void whatIsSeenTwiceIsReproduced() throws IOException {
        SampleFolder first = first();
        stage.parts.climbs(List.of(), first.text());
        assertThat(reproduce(first.file().toString())).isZero();
        assertThat(stage.out()).contains("REPRODUCED: both runs saw the same", "1.00 times the first");
        assertThat(written().outcome()).isEqualTo(Reproduction.Outcome.REPRODUCED);
        assertThat(written().of().sha256())
                .isEqualTo(first.results().integrity().orElseThrow().sha256());
        assertThat(written().durationRatio()).contains(1.0);
    }

    @Test
    void whatIsSeenOtherwiseIsExplained() throws IOException {
        SampleFolder first = first();
        stage.parts.climbs(
                List.of(), SampleFolder.in(other, ReproduceCommandTests::fails).text());
        assertThat(reproduce(first.file().toString())).isEqualTo(1);
        assertThat(stage.out()).contains("DIFFERS: in 1 place", "/elsewhere", "the volume's path was");
        assertThat(written().differences()).extracting(Difference::second).containsExactly("/elsewhere");
        assertThat(written().by()).isPresent();
    }

    @Test
    void aRunIsFoundByItsIdAndRunUnderAnother() {
        SampleFolder first = first();
        stage.parts.climbs(List.of(), first.text());
        assertThat(reproduce(first.results().runId())).isZero();
        assertThat(asked().runId().orElseThrow()).isNotEqualTo(first.results().runId());
        assertThat(asked().runsFolder()).isEqualTo(runs);
        assertThat(runs.resolve(asked().runId().orElseThrow() + ".reproduction.json"))
                .exists();
    }

    @Test
    void aRunThatIsNotThereIsAnErrorOfWhoeverTypedIt() {
        assertThat(reproduce("mailu-0")).isEqualTo(2);
        assertThat(stage.err()).contains("mailu-0/results.json: there is no such file");
    }

    @Test
    void editedResultsAreRefusedAndNothingIsRun() throws IOException {
        SampleFolder first = first();
        Files.writeString(first.file(), first.text().replace("\"level\" : 5", "\"level\" : 4"));
        assertThat(reproduce(first.file().toString())).isEqualTo(1);
        assertThat(stage.out()).contains("FAIL  digest", "nothing was run");
        assertThat(stage.parts.requests).isEmpty();
    }

    @Test
    void aCommandThatIsNoneOfOursIsRefusedAndNothingIsRun() {
        SampleFolder first = SampleFolder.in(
                runs, tree -> SampleFolder.recorded(tree, List.of("sh", "-c", "touch " + other.resolve("x"))));
        assertThat(reproduce(first.file().toString())).isEqualTo(2);
        assertThat(stage.err()).contains("it does not begin with \"cc-ci run\"");
        assertThat(stage.parts.requests).isEmpty();
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void trustIsNeverTakenFromTheFile() {
        List<String> trusted = new ArrayList<>(SampleFolder.COMMAND);
        trusted.add("--trusted");
        SampleFolder first = SampleFolder.in(runs, tree -> SampleFolder.recorded(tree, trusted));
        stage.parts.climbs(List.of(), first.text());
        assertThat(reproduce(first.file().toString())).isEqualTo(2);
        assertThat(stage.parts.requests).isEmpty();
        assertThat(reproduce(first.file().toString(), "--trusted")).isZero();
    }

    @Test
    void aRepositoryThatIsGoneIsWhatIsMissing() throws IOException {
        stage.parts.climber = (request, listener) -> {
            throw new UsageProblem("opening the recipe's repository: there is none", "look for it");
        };
        assertThat(reproduce(first().file().toString())).isEqualTo(3);
        assertThat(stage.out()).contains("missing: opening the recipe's repository", "CANNOT be reproduced");
        assertThat(written().missing()).containsExactly("opening the recipe's repository: there is none");
        assertThat(written().by()).isEmpty();
    }

    @Test
    void troubleOfTheHostIsNoDifference() {
        stage.parts.climber = (request, listener) -> {
            throw new HostTrouble("writing results.json: the disk is full", "make room");
        };
        assertThat(reproduce(first().file().toString())).isEqualTo(3);
    }
}
