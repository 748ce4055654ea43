package coop.ccci.tests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository that these tests were built from: its files, without what was built and what a user keeps in it. */
record Checkout(Path root) {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "runs", ".idea", ".vscode", ".jqwik-database");

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** The one around the working folder. */
    static Checkout here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("cc-ci"))) {
            folder = Stream.ofNullable(folder.getParent())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the tests do not run inside the repository"));
        }
        return new Checkout(folder);
    }

    /** Paths of all files, relative to the root. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new Walk(files));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files.stream().map(root::relativize).sorted().toList();
    }

    /** A file as bytes read as Latin 1 see it, so that any file can be read; ASCII stays what it is. */
    String ascii(Path file) {
        try {
            return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A page. */
    String page(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The pages in Markdown, those of recipes' labs left out: they belong to the samples. */
    List<Path> pages() {
        return files().stream()
                .filter(file ->
                        file.toString().endsWith(".md") && !file.toString().contains("/lab/"))
                .toList();
    }

    /** The folders of the modules that are built. */
    List<String> modules() {
        return MODULE.matcher(page("pom.xml"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final List<Path> files;

        private Walk(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // In a worktree .git is a file, and it names a path of this machine.
            if (attributes.isRegularFile()
                    && !NOT_OURS.contains(file.getFileName().toString())) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
