package coop.ccci.engine.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files as they would be: what a command is about to write, laid over what is there. */
final class Draft implements Shelf {
    private final Shelf below;
    private final Map<Path, byte[]> written = new LinkedHashMap<>();

    Draft(Shelf below) {
        this.below = below;
    }

    void write(Path file, byte[] content) {
        written.put(file, content);
    }

    void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What would be written, in the order it was given. */
    Map<Path, byte[]> written() {
        return written;
    }

    @Override
    public Optional<byte[]> bytes(Path file) {
        return Optional.ofNullable(written.get(file)).or(() -> below.bytes(file));
    }

    @Override
    public List<String> names(Path folder) {
        Stream<String> mine = written.keySet().stream()
                .filter(file -> file.startsWith(folder) && file.getNameCount() > folder.getNameCount())
                .map(file -> file.getName(folder.getNameCount()).toString());
        return Stream.concat(below.names(folder).stream(), mine)
                .distinct()
                .sorted()
                .toList();
    }
}
