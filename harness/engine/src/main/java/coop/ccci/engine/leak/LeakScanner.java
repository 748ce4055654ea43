package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.results.Leak;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for every form of every secret known now, also inside gzip members and files of zlib; a {@link HostTrouble} says that
 * something could not be looked through, so "no leaks" is only ever said of what was read to its end.
 */
public final class LeakScanner {
    private static final int FILE_ROOM = 1 << 18;
    private static final int TEXT_ROOM = 1 << 13;

    private final RunSecrets secrets;
    private final Masker masker;

    public LeakScanner(RunSecrets secrets) {
        this.secrets = secrets;
        this.masker = new Masker(secrets);
    }

    /** Scans all files below a folder, and their names; places are paths relative to the folder. */
    public List<Leak> scan(Path folder) {
        List<Leak> leaks = new ArrayList<>();
        for (Path path : everythingIn(folder)) {
            leaks.addAll(scan(folder, path));
        }
        return leaks;
    }

    /** Scans a text, such as an environment, a command or a label, under the name of its place. */
    public List<Leak> scan(String place, String text) {
        return scan(place, new ByteArrayInputStream(text.getBytes(UTF_8)), TEXT_ROOM);
    }

    /** Scans a stream, such as a service's log, to its end, under the name of its place. */
    public List<Leak> scan(String place, InputStream stream) {
        return scan(place, stream, FILE_ROOM);
    }

    private List<Leak> scan(String place, InputStream stream, int room) {
        String name = masker.mask(place);
        Sightings sightings = new Sightings();
        try (Layer layer = new Layer(Place.named(name), secrets.matcher(), sightings, Allowance.usual(name), room)) {
            layer.readAll(stream);
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
        return sightings.leaks();
    }

    private List<Path> everythingIn(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder)).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(folder.toString(), unreadable);
        }
    }

    private List<Leak> scan(Path folder, Path path) {
        String name = folder.relativize(path).toString();
        List<Leak> leaks = new ArrayList<>(scan("the name of " + masker.mask(name), name));
        if (Files.isSymbolicLink(path)) {
            leaks.addAll(scan("the target of " + name, targetOf(path)));
        } else if (Files.isRegularFile(path)) {
            leaks.addAll(scanFile(name, path));
        } else if (!Files.isDirectory(path)) {
            throw unreadable(name, new IOException("it is no regular file"));
        }
        return leaks;
    }

    private List<Leak> scanFile(String name, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return scan(name, content);
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
    }

    private String targetOf(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException unreadable) {
            throw unreadable(link.toString(), unreadable);
        }
    }

    private HostTrouble unreadable(String place, Exception cause) {
        return new HostTrouble(
                masker.mask("scanning " + place + " for leaked secrets: " + cause),
                "make it readable and scan again; until then nobody knows whether it holds a secret",
                cause);
    }
}
