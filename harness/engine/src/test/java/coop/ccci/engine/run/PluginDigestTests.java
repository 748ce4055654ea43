package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.kit.RecipePlugin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginDigestTests {
    private static final String CLASS = FakePlugin.class.getName();

    @TempDir
    private Path folder;

    /** Loads classes of the folder from there, though the class path has them too. */
    private static final class FolderFirst extends URLClassLoader {
        FolderFirst(URL folder) {
            super(new URL[] {folder}, PluginDigestTests.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(CLASS) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    private String digest() throws IOException, ReflectiveOperationException {
        Path file = folder.resolve(CLASS.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (InputStream compiled = FakePlugin.class.getResourceAsStream("FakePlugin.class");
                FolderFirst loader = new FolderFirst(folder.toUri().toURL())) {
            Files.write(file, compiled == null ? new byte[0] : compiled.readAllBytes());
            return PluginDigest.of(
                    (RecipePlugin) loader.loadClass(CLASS).getMethod("plain").invoke(null));
        }
    }

    @Test
    void samePluginHasTheSameDigest() throws IOException, ReflectiveOperationException {
        String digest = digest();
        assertThat(digest).matches("sha256:[0-9a-f]{64}").isEqualTo(digest());
    }

    @Test
    void anyFileOfThePluginCounts() throws IOException, ReflectiveOperationException {
        String before = digest();
        Files.writeString(folder.resolve("pages.txt"), "a");
        String added = digest();
        Files.writeString(folder.resolve("pages.txt"), "b");
        assertThat(digest()).isNotEqualTo(added).isNotEqualTo(before);
        Files.move(folder.resolve("pages.txt"), folder.resolve("other.txt"));
        assertThat(digest()).isNotEqualTo(added).isNotEqualTo(before);
    }
}
