package coop.ccci.engine.reproduce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An archive as {@code docker save} writes it, as far as its index. */
final class SavedArchive {
    private SavedArchive() {}

    static Path of(Path file, String index) {
        return with(file, "manifest.json", index);
    }

    static Path with(Path file, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The index of one image. */
    static String image(String tag, String config) {
        return "[{\"Config\":\"" + config + "\",\"RepoTags\":[\"" + tag + "\"],\"Layers\":[]}]";
    }
}
