package coop.ccci.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.tests.support.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits that can be seen in the sources only. */
class SourceTests {
    private static final int AT_LEAST = 300;
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:final |abstract |sealed |non-sealed )*(?:@?interface|class|record|enum) ");
    private static final Pattern DOCUMENTED =
            Pattern.compile("\\*/\\s*(?:@\\w+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*$");

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(sources()).filteredOn(SourceTests::isUndocumented).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        List<Path> packages = sources().stream().map(Path::getParent).distinct().toList();
        assertThat(packages)
                .allSatisfy(folder ->
                        assertThat(text(folder.resolve("package-info.java"))).contains("@NullMarked"));
    }

    private static boolean isUndocumented(Path file) {
        String text = text(file);
        var type = PUBLIC_TYPE.matcher(text);
        return type.find()
                && !DOCUMENTED.matcher(text.substring(0, type.start())).find();
    }

    private static List<Path> sources() {
        List<Path> all = Stream.of("harness", "recipes")
                .map(Folders.checkout()::resolve)
                .flatMap(SourceTests::below)
                .toList();
        assertThat(all).hasSizeGreaterThan(AT_LEAST);
        return all;
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
