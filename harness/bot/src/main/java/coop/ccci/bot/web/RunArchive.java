package coop.ccci.bot.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A run's folder as a zip file from outside: regular files only, each at a plain path, and no more than is allowed. */
record RunArchive(Path zip, Bounds bounds) {
    private static final int KIND = 0170000;
    private static final int REGULAR = 0100000;

    /** Unpacks into a folder that is there and empty, durably; an archive that is not as it has to be is a {@link Refusal}. */
    void unpack(Path folder) throws Refusal {
        try {
            refuseCrowds();
            unpackAll(folder);
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("it is not a zip file that can be read");
        }
    }

    /** Counted first, and by a reader that makes no object of each entry: there may be a million. */
    private void refuseCrowds() throws IOException, Refusal {
        try (var counted = new java.util.zip.ZipFile(zip.toFile())) {
            if (counted.size() > bounds.entries()) {
                throw refused("it has more than " + bounds.entries() + " entries");
            }
        }
    }

    private void unpackAll(Path folder) throws IOException, Refusal {
        try (ZipFile open = ZipFile.builder().setPath(zip).get()) {
            long left = bounds.of(Files.size(zip));
            for (Map.Entry<ArtifactPath, ZipArchiveEntry> file : files(open).entrySet()) {
                left -= unpack(open, file.getValue(), file.getKey().in(folder), left);
            }
        }
    }

    private static long unpack(ZipFile open, ZipArchiveEntry entry, Path file, long most) throws IOException, Refusal {
        try (CheckedInputStream content = new CheckedInputStream(open.getInputStream(entry), new CRC32())) {
            long length = UnpackedFile.write(file, content, most);
            if (length > most) {
                throw Refusal.of(413, "the folder is too large when it is unpacked");
            }
            if (content.getChecksum().getValue() != entry.getCrc()) {
                throw refused("an entry is damaged");
            }
            return length;
        }
    }

    private static Map<ArtifactPath, ZipArchiveEntry> files(ZipFile open) throws Refusal {
        Map<ArtifactPath, ZipArchiveEntry> files = new LinkedHashMap<>();
        for (ZipArchiveEntry entry : Collections.list(open.getEntries())) {
            if (!entry.isDirectory() && files.put(path(entry), entry) != null) {
                throw refused("two entries have the same name");
            }
        }
        if (files.keySet().stream().flatMap(path -> path.above().stream()).anyMatch(files::containsKey)) {
            throw refused("an entry is a file and a folder");
        }
        return files;
    }

    private static ArtifactPath path(ZipArchiveEntry entry) throws Refusal {
        // Archives that were made where files have no modes say 0.
        int kind = entry.getUnixMode() & KIND;
        if (kind != REGULAR && kind != 0) {
            throw refused("an entry is neither a folder nor a regular file");
        }
        return ArtifactPath.of(entry.getName())
                .orElseThrow(() -> refused("an entry's name is not a plain path within the folder"));
    }

    private static Refusal refused(String why) {
        return Refusal.of(400, "the archive is refused: " + why);
    }
}
