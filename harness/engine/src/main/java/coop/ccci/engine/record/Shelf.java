package coop.ccci.engine.record;

import coop.ccci.model.HostTrouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of a checkout, by their paths below it. */
interface Shelf {

    /** The bytes of a file; empty where there is no such file. */
    Optional<byte[]> bytes(Path file);

    /** The names in a folder, sorted; none where there is no such folder. */
    List<String> names(Path folder);

    /** A file as text. */
    default Optional<String> text(Path file) {
        return bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** A file that cannot be reached is trouble, never a file that is not there. */
    static HostTrouble trouble(Path file, Exception broken) {
        return new HostTrouble("reading " + file + ": " + broken, "make the checkout readable", broken);
    }
}
