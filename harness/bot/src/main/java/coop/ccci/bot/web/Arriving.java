package coop.ccci.bot.web;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A hidden folder, beside those of runs, in which one that is sent is received and looked at; gone when that is over. */
record Arriving(Path folder) implements AutoCloseable {
    private static final String PREFIX = ".arriving-";
    private static final int PIECE = 64 << 10;

    static Arriving in(Path runs) throws IOException {
        return new Arriving(Files.createTempDirectory(Files.createDirectories(runs), PREFIX));
    }

    /** Removes what a bot that was killed had begun to receive; only the one bot that owns these runs may. */
    static void sweep(Path runs) {
        if (!Files.isDirectory(runs)) {
            return;
        }
        try (Stream<Path> all = Files.list(runs)) {
            all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .map(Arriving::new)
                    .forEach(Arriving::close);
        } catch (IOException unreadable) {
            throw new HostTrouble("listing " + runs + ": " + unreadable, "make it readable for the bot", unreadable);
        }
    }

    /** Saves what is sent, up to so many bytes. */
    Path receive(InputStream body, long most) throws IOException, Refusal {
        Path file = folder.resolve("sent");
        byte[] piece = new byte[PIECE];
        long length = 0;
        try (OutputStream target = Files.newOutputStream(file)) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                length += read;
                if (length > most) {
                    throw Refusal.of(413, "the archive is larger than " + most + " bytes");
                }
                target.write(piece, 0, read);
            }
        }
        return file;
    }

    /** The folder that becomes the run's. */
    Path content() throws IOException {
        return Files.createDirectories(folder.resolve("content"));
    }

    @Override
    public void close() {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException stuck) {
            throw new HostTrouble("removing " + folder + ": " + stuck, "remove it by hand", stuck);
        }
    }
}
