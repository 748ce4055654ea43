package coop.ccci.engine.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedImagesTests {
    private static final String HEX = "a".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void idsAreReadFromOldAndNewArchives() throws IOException {
        Path old = SavedArchive.of(folder.resolve("old"), SavedArchive.image("nginx:1", HEX + ".json"));
        Path recent = SavedArchive.of(folder.resolve("new"), SavedArchive.image("nginx:1", "blobs/sha256/" + HEX));
        assertThat(SavedImages.in(old)).containsOnlyKeys("nginx:1").containsValue("sha256:" + HEX);
        assertThat(SavedImages.in(recent)).isEqualTo(SavedImages.in(old));
    }

    @Test
    void anImageWithoutANameHasNoId() throws IOException {
        String index = "[{\"Config\":\"x.json\",\"RepoTags\":null}]";
        assertThat(SavedImages.in(SavedArchive.of(folder.resolve("a"), index))).isEmpty();
    }

    @Test
    void whatIsNoArchiveIsAnError() throws IOException {
        Path other = SavedArchive.with(folder.resolve("other.tar"), "readme", "hello");
        assertThatThrownBy(() -> SavedImages.in(other)).isInstanceOf(IOException.class);
        Path text = Files.writeString(folder.resolve("text"), "hello".repeat(500));
        assertThatThrownBy(() -> SavedImages.in(text)).isInstanceOf(IOException.class);
    }
}
