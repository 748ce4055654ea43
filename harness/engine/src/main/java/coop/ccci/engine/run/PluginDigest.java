package coop.ccci.engine.run;

import coop.ccci.kit.RecipePlugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over the classes and resources a plug-in was loaded from, so that a run says which plug-in judged it. */
public final class PluginDigest {
    private PluginDigest() {}

    /** As {@code sha256:} and hex. */
    public static String of(RecipePlugin plugin) {
        try {
            Path origin = Path.of(plugin.getClass()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files(origin)) {
                digest.update(origin.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                update(digest, file);
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("reading the plug-in's own classes", impossible);
        }
    }

    private static List<Path> files(Path origin) throws IOException {
        try (Stream<Path> tree = Files.walk(origin)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        byte[] buffer = new byte[8192];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
