package coop.ccci.engine.machine;

import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over words and files (names, contents, whether executable), each set off from the next by its length. */
public final class Digest {
    private final MessageDigest sha = sha256();

    /** Adds a word. */
    public Digest word(String word) {
        return bytes(word.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds all files of a folder, by their names below {@code root}. */
    public Digest files(Path root, Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                word(root.relativize(file).toString()).word(Files.isExecutable(file) ? "x" : "-");
                bytes(Files.readAllBytes(file));
            }
            return this;
        } catch (IOException unreadable) {
            throw new UsageProblem("reading " + folder + ": " + unreadable, "see that the folder is there");
        }
    }

    /** The first half of the digest, in hexadecimal; the last that is asked of it. */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest()).substring(0, 32);
    }

    private Digest bytes(byte[] bytes) {
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
