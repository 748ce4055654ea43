package coop.ccci.engine.host;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A folder as a tar stream: files with their executable bit, folders, and links that stay inside; anything else is refused. */
final class TarOfFolder {
    private final Path folder;

    TarOfFolder(Path folder) {
        this.folder = folder;
    }

    void writeTo(OutputStream out) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (Path path : contents()) {
                add(tar, path);
            }
        }
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !path.equals(folder)).sorted().toList();
        }
    }

    private void add(TarArchiveOutputStream tar, Path path) throws IOException {
        String name = folder.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
            addLink(tar, path, name);
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            add(tar, entry(name + "/", path, 0755));
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            addFile(tar, path, name);
        } else {
            throw refused(path, "is neither a file nor a folder nor a link");
        }
    }

    private static void addFile(TarArchiveOutputStream tar, Path path, String name) throws IOException {
        TarArchiveEntry entry = entry(name, path, Files.isExecutable(path) ? 0755 : 0644);
        entry.setSize(Files.size(path));
        tar.putArchiveEntry(entry);
        Files.copy(path, tar);
        tar.closeArchiveEntry();
    }

    private void addLink(TarArchiveOutputStream tar, Path path, String name) throws IOException {
        Path target = Files.readSymbolicLink(path);
        if (target.isAbsolute() || !Files.exists(path) || !path.toRealPath().startsWith(folder.toRealPath())) {
            throw refused(path, "is a link to " + target + ", which is not in the folder");
        }
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target.toString());
        add(tar, entry);
    }

    private static TarArchiveEntry entry(String name, Path path, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setModTime(Files.getLastModifiedTime(path));
        return entry;
    }

    private static void add(TarArchiveOutputStream tar, TarArchiveEntry entry) throws IOException {
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private RecipeProblem refused(Path path, String why) {
        return new RecipeProblem(
                ReasonCode.REFUSED,
                "copying " + folder.getFileName() + " to the host: " + folder.relativize(path) + " " + why,
                "replace it by a plain file");
    }
}
