package coop.ccci.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTests {
    @TempDir
    Path home;

    private final List<String> told = new ArrayList<>();
    private final Events events = (kind, text, facts) -> told.add(kind);

    @Test
    void otherContentsOfAnArchiveAreAnotherSeed() throws IOException {
        Path archive = Files.writeString(home.resolve("a.tar"), "one");
        String before = Seeds.digest(List.of(archive));
        Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
        String touched = Seeds.digest(List.of(archive));
        Files.writeString(archive, "three");
        assertThat(List.of(before, touched, Seeds.digest(List.of(archive)))).doesNotHaveDuplicates();
        assertThat(Seeds.digest(List.of(archive))).isEqualTo(Seeds.digest(List.of(archive)));
    }

    @Test
    void archiveThatIsNotThereIsToldBeforeACellIsMade() {
        Seeds seeds = new Seeds(new StateRoot(home), events, spec -> {
            throw new AssertionError("no cell was asked for");
        });
        assertThatThrownBy(() -> seeds.of(List.of(home.resolve("none.tar"))))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("none.tar");
    }

    @Test
    void archivesAreLoadedWhereLinkingFails() {
        List<Path> archives = List.of(home.resolve("a.tar"));
        Seed seed = new Seed.DataRoot(home.resolve("no-seed"), archives, events);
        assertThat(seed.sow(new CellFolder(home))).isEqualTo(archives);
        assertThat(home.resolve("data")).doesNotExist();
        assertThat(told).containsExactly(EventKind.WARNING);
    }

    @Test
    void linkedDataRootHasTheFilesOfTheSeed() throws IOException {
        Path layer = Files.createDirectories(home.resolve("seed/overlay2/a"));
        Files.writeString(layer.resolve("file"), "text");
        Files.createSymbolicLink(layer.resolve("link"), Path.of("file"));
        Seed seed = new Seed.DataRoot(home.resolve("seed"), List.of(home.resolve("a.tar")), events);
        assertThat(seed.sow(new CellFolder(home))).isEmpty();
        Path linked = home.resolve("data/overlay2/a");
        assertThat(Files.isSameFile(linked.resolve("file"), layer.resolve("file")))
                .isTrue();
        assertThat(linked.resolve("link")).isSymbolicLink();
    }
}
