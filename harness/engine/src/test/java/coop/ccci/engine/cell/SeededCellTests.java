package coop.ccci.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.engine.machine.StateRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededCellTests {
    private static final String AS_BUILT = "first\n".repeat(8).strip();

    @TempDir
    static Path common;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private Path archive = Path.of("/");
    private Path home = Path.of("/");

    @BeforeAll
    void makeArchive() {
        home = common;
        try (Cell cell = cells().boot(CellSpec.fresh(Egress.NONE))) {
            archive = SampleImage.archive(cell, common);
        }
    }

    @BeforeEach
    void open(@TempDir Path fresh) {
        home = fresh;
        told.clear();
    }

    @Test
    void seedIsMadeOnceAlsoWhenTwoCellsAskAtOnce() {
        List<String> seen = Stream.of("a", "b")
                .parallel()
                .map(any -> looked(SampleImage::look))
                .toList();
        assertThat(seen).containsExactly(AS_BUILT, AS_BUILT);
        assertThat(told).filteredOn("seed.making"::equals).hasSize(1);
        assertThat(told).doesNotContain(EventKind.WARNING);
        assertThat(seeds()).hasSize(1);
    }

    @Test
    void wholeLifeOfACellLeavesTheSeedAsItWas() {
        looked(SampleImage::look);
        String before = manifest();
        assertThat(before).contains("layerdb", "d/append");
        assertThat(looked(CellLife::lead)).isEmpty();
        assertThat(manifest()).isEqualTo(before);
        assertThat(looked(SampleImage::look)).isEqualTo(AS_BUILT);
    }

    @Test
    void archiveIsLoadedWhereSeedsAreOnAnotherFileSystem() throws IOException {
        Path memory = Files.createTempDirectory(Path.of("/dev/shm"), "cc-ci");
        Files.createSymbolicLink(home.resolve("seeds"), memory);
        assertThat(looked(SampleImage::look)).isEqualTo(AS_BUILT);
        assertThat(told).contains(EventKind.WARNING).doesNotContain("seed.making");
        assertThat(memory).isEmptyDirectory();
        Files.delete(memory);
    }

    @ParameterizedTest
    @ValueSource(ints = {800, 1300, 1800, 2300, 2800, 3500})
    void makerKilledAfterMillisecondsLeavesNoHalfOfASeed(int millis) throws Exception {
        String id = CellSpec.freshId();
        List<String> words = List.of(id, Lifetime.DIES_WITH_HARNESS.name(), archive.toString());
        Process harness = BootedByAnother.start(home, Map.of(), words);
        harness.waitFor(millis, TimeUnit.MILLISECONDS);
        harness.destroyForcibly().waitFor();
        new CellJanitor(new StateRoot(home)).sweep();
        assertThat(cells().list()).isEmpty();
        assertThat(seeds()).allMatch(seed -> Files.isDirectory(seed.resolve("overlay2")));
        assertThat(looked(SampleImage::look)).isEqualTo(AS_BUILT);
        assertThat(told).doesNotContain(EventKind.WARNING);
    }

    private interface Look {
        String at(Cell cell);
    }

    private String looked(Look look) {
        try (Cell cell = cells().boot(CellSpec.fresh(Egress.NONE).with(List.of(archive)))) {
            return look.at(cell);
        }
    }

    private Cells cells() {
        return new Cells(new StateRoot(home), (kind, text, facts) -> {
            System.out.println(text);
            told.add(kind);
        });
    }

    private List<Path> seeds() {
        try (Stream<Path> children = Files.list(home.resolve("seeds"))) {
            return children.filter(child -> !child.getFileName().toString().endsWith(".lock"))
                    .toList();
        } catch (IOException noneYet) {
            return List.of();
        }
    }

    /** Every path of the seed with its kind, rights, owner, size, time, link target and contents. */
    private String manifest() {
        return LocalProgram.of(
                        "sh",
                        "-c",
                        "cd \"$0\" && { find . -printf '%P %y %m %U:%G %s %T@ %l\\n'; find . -type f -exec sha256sum {} +; } | sort",
                        seeds().getFirst().toString())
                .run()
                .orTrouble("reading a seed");
    }
}
