package coop.ccci.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTests {
    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void archiveIsMadeOnceAlsoWhenManyAskAtOnce() {
        Cache cache = new Cache(folder);
        List<Path> archives = List.of(1, 2, 3, 4).parallelStream()
                .map(any -> cache.entry("a.tar", this::make))
                .toList();
        assertThat(archives).containsOnly(folder.resolve("a.tar"));
        assertThat(made).hasValue(1);
    }

    @Test
    void failedMakingLeavesNoArchiveAndCanBeTriedAgain() {
        Cache cache = new Cache(folder);
        assertThatThrownBy(() -> cache.entry("a.tar", target -> {
                    make(target);
                    throw new HostTrouble("broken", "mend it");
                }))
                .isInstanceOf(HostTrouble.class);
        assertThat(folder.resolve("a.tar")).doesNotExist();
        assertThat(cache.entry("a.tar", this::make)).exists();
    }

    @Test
    void archiveThatNobodyUsedForLongIsForgotten() throws IOException {
        Cache cache = new Cache(folder);
        Path old = cache.entry("old.tar", this::make);
        Path fresh = cache.entry("fresh.tar", this::make);
        Files.setLastModifiedTime(
                folder.resolve(".old.tar.lock"), FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        cache.entry("new.tar", this::make);
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void folderThatNobodyUsedForLongIsForgottenWhole() throws IOException {
        Cache cache = new Cache(folder);
        Path old = cache.entry("old", target -> make(target, "inner"));
        Files.setLastModifiedTime(folder.resolve(".old.lock"), FileTime.from(Instant.EPOCH));
        cache.entry("new", this::make);
        assertThat(old).doesNotExist();
        assertThat(folder.resolve(".old.making")).doesNotExist();
    }

    @Test
    void useIsNoChangeOfTheEntry() throws IOException {
        Cache cache = new Cache(folder);
        Path entry = cache.entry("a.tar", this::make);
        FileTime made = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(entry, made);
        cache.entry("a.tar", this::make);
        assertThat(Files.getLastModifiedTime(entry)).isEqualTo(made);
    }

    @Test
    void restOfAKilledMakerIsSwept() throws IOException {
        make(folder.resolve(".dead.tar.making"), "dead.tar");
        Files.createFile(folder.resolve(".unknown"));
        new Cache(folder).sweep();
        assertThat(folder.resolve(".dead.tar.making")).doesNotExist();
        assertThat(folder.resolve(".unknown")).exists();
    }

    @Test
    void sweepLeavesWhatIsBeingMadeAndItsLock() {
        Cache cache = new Cache(folder);
        Path made = cache.entry("a.tar", target -> {
            cache.sweep();
            make(target);
            assertThat(target).exists();
        });
        assertThat(made).exists();
    }

    @Test
    void sweepOfNoFolderIsFine() {
        new Cache(folder.resolve("none")).sweep();
        assertThat(folder).isEmptyDirectory();
    }

    private void make(Path folder, String child) {
        try {
            make(Files.createDirectory(folder).resolve(child));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void make(Path target) {
        try {
            Files.writeString(target, "made " + made.incrementAndGet());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
