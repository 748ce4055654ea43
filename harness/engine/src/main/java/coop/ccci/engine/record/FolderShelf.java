package coop.ccci.engine.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files on disk. */
record FolderShelf(Path root) implements Shelf {
    @Override
    public Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(file)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException broken) {
            throw Shelf.trouble(file, broken);
        }
    }

    @Override
    public List<String> names(Path folder) {
        Path place = root.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        } catch (IOException broken) {
            throw Shelf.trouble(folder, broken);
        }
    }
}
