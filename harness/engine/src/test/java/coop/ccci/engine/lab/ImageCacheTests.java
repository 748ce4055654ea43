package coop.ccci.engine.lab;

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

class ImageCacheTests {
    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void archiveIsMadeOnceAlsoWhenManyAskAtOnce() {
        ImageCache cache = new ImageCache(folder);
        List<Path> archives = List.of(1, 2, 3, 4).parallelStream()
                .map(any -> cache.archive("a.tar", this::make))
                .toList();
        assertThat(archives).containsOnly(folder.resolve("a.tar"));
        assertThat(made).hasValue(1);
    }

    @Test
    void failedMakingLeavesNoArchiveAndCanBeTriedAgain() {
        ImageCache cache = new ImageCache(folder);
        assertThatThrownBy(() -> cache.archive("a.tar", target -> {
                    make(target);
                    throw new HostTrouble("broken", "mend it");
                }))
                .isInstanceOf(HostTrouble.class);
        assertThat(folder.resolve("a.tar")).doesNotExist();
        assertThat(cache.archive("a.tar", this::make)).exists();
    }

    @Test
    void archiveThatNobodyUsedForLongIsForgotten() throws IOException {
        ImageCache cache = new ImageCache(folder);
        Path old = cache.archive("old.tar", this::make);
        Path fresh = cache.archive("fresh.tar", this::make);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        cache.archive("new.tar", this::make);
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private void make(Path target) {
        try {
            Files.writeString(target, "made " + made.incrementAndGet());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
