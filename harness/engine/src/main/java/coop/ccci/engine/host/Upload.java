package coop.ccci.engine.host;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** Copies files to the Host through the shell: one round trip, and nothing is needed there but a shell and tar. */
final class Upload {
    private static final Duration LIMIT = Duration.ofMinutes(15);

    // mkdir and noclobber fail where something is in the way; what a failed copy left is its own and is removed.
    private static final String FOLDER =
            "mkdir -m 700 -- \"$1\" && { tar -xpf - -C \"$1\" || { rm -rf -- \"$1\"; exit 1; }; }";
    private static final String FILE =
            "if [ -e \"$1\" ] || [ -L \"$1\" ]; then echo \"$1 is there already\" >&2; exit 1; fi;"
                    + " set -C; : > \"$1\" && set +C && { cat > \"$1\" && chmod \"$2\" \"$1\" || { rm -f -- \"$1\"; exit 1; }; }";

    private final Function<Command, CommandResult> host;

    Upload(Function<Command, CommandResult> host) {
        this.host = host;
    }

    void copy(Path local, String remotePath) {
        if (!remotePath.startsWith("/")) {
            throw new IllegalArgumentException("\"" + remotePath + "\" is not an absolute path");
        }
        try {
            if (Files.isDirectory(local)) {
                copyFolder(local, remotePath);
            } else {
                String mode = Files.isExecutable(local) ? "755" : "644";
                send(local, "sh", "-c", FILE, "upload", remotePath, mode);
            }
        } catch (IOException unreadable) {
            throw new HostTrouble(
                    "copying " + local + " to " + remotePath + ": " + unreadable.getMessage(),
                    "see that the file is there and the disk has room",
                    unreadable);
        }
    }

    private void copyFolder(Path folder, String remotePath) throws IOException {
        // Archived first: a link that is refused must be found before anything is on the Host.
        Path archive = Files.createTempFile("cc-ci-upload", ".tar");
        try {
            try (OutputStream out = Files.newOutputStream(archive)) {
                new TarOfFolder(folder).writeTo(out);
            }
            send(archive, "sh", "-c", FOLDER, "upload", remotePath);
        } finally {
            Files.delete(archive);
        }
    }

    private void send(Path file, String... argv) {
        host.apply(Command.of(argv).within(LIMIT).reading(() -> open(file))).orTrouble();
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
