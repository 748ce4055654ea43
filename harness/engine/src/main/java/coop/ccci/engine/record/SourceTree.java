package coop.ccci.engine.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java sources of a checkout, by their paths below it. */
record SourceTree(Map<Path, String> files) {
    private static final Set<String> NOT_OURS = Set.of(".git", "runs", "record");
    private static final Pattern TEST = Pattern.compile(
            "@(Test|RecipeTest|ParameterizedTest|RepeatedTest|TestFactory|Property|Example|ArchTest)\\b");

    /** A source: where, and what it says. */
    record Source(Path file, String text) {
        String className() {
            return file.toString()
                    .replaceFirst("^.*/java/", "")
                    .replaceFirst("\\.java$", "")
                    .replace('/', '.');
        }

        String simpleName() {
            return String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
        }

        /** The module that it is in, as a folder. */
        String module() {
            return file.toString().replaceFirst("/?src/.*$", "");
        }

        boolean isTestSource() {
            return file.toString().contains("src/test/java/");
        }

        boolean isAbstract() {
            return Pattern.compile("(?m)^(public )?(abstract class|interface)\\b")
                    .matcher(text)
                    .find();
        }

        boolean needsSwarm() {
            return text.contains("@Tag(\"swarm\")");
        }

        /** Whether the lines from the last empty one down to the method's name hold an annotation of a test. */
        boolean hasTest(String method) {
            Pattern declared =
                    Pattern.compile("\\n\\s*\\n((?:(?!\\n\\s*\\n)[\\s\\S])*?\\s" + Pattern.quote(method) + "\\()");
            return declared.matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .anyMatch(head -> TEST.matcher(head).find() && !head.contains("@Disabled"));
        }

        boolean hasTests() {
            return TEST.matcher(text).find();
        }
    }

    static SourceTree of(Path root) {
        Map<Path, String> files = new TreeMap<>();
        try {
            Files.walkFileTree(root, new Walk(root, files));
        } catch (IOException broken) {
            throw Shelf.trouble(root, broken);
        }
        return new SourceTree(files);
    }

    Stream<Source> all() {
        return files.entrySet().stream().map(file -> new Source(file.getKey(), file.getValue()));
    }

    /** The source of a class, by its full name or by its last part, in a folder. */
    Optional<Source> find(Path folder, String name) {
        String end = "/" + name.replace('.', '/') + ".java";
        return all().filter(
                        source -> folder.toString().isEmpty() || source.file().startsWith(folder))
                .filter(source -> source.file().toString().endsWith(end))
                .findFirst();
    }

    /** Itself, or for an abstract one those that Surefire runs in its place, which it knows by their names. */
    Stream<Source> runnable(Source source) {
        if (!source.isAbstract()) {
            return Stream.of(source);
        }
        Pattern heir = Pattern.compile("\\b(extends|implements)\\b[^{;]*\\b" + source.simpleName() + "\\b");
        return all().filter(other -> heir.matcher(other.text()).find())
                .flatMap(this::runnable)
                .filter(other -> other.simpleName().endsWith("Tests"));
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<Path, String> files;

        private Walk(Path root, Map<Path, String> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path below = root.relativize(folder);
            return below.endsWith("target") || NOT_OURS.contains(below.toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
                files.put(root.relativize(file), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
