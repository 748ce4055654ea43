package coop.ccci.engine.results;

import coop.ccci.model.results.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What lies in a run's folder beside one file, the results; a symbolic link is never followed. */
record ArtifactFiles(Path folder, Path results) {

    /** Their digests, in the order of their paths. */
    List<Artifact> digests() throws IOException {
        List<Artifact> artifacts = new ArrayList<>();
        for (String path : named(Kind.FILE)) {
            artifacts.add(new Artifact(path, Sha256.hexOfFile(folder.resolve(path))));
        }
        return artifacts;
    }

    /** The paths of what is of this kind, relative to the folder, with {@code /} between names. */
    SortedSet<String> named(Kind kind) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            SortedSet<String> paths = new TreeSet<>();
            tree.filter(path -> !path.equals(results) && kind == Kind.of(path))
                    .forEach(path -> paths.add(folder.relativize(path)
                            .toString()
                            .replace(folder.getFileSystem().getSeparator(), "/")));
            return paths;
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** What something in a folder can be. */
    enum Kind {
        FILE,
        FOLDER,
        /** Links, sockets, devices: nothing that a run makes. */
        OTHER;

        static Kind of(Path path) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                return FILE;
            }
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : OTHER;
        }
    }
}
