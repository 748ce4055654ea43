package coop.ccci.tests.docs;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The functional tests in a source, as {@code Class.method}. */
final class Functional {
    private static final Pattern TEST = Pattern.compile("@RecipeTest\\s+void (\\w+)\\(");

    private Functional() {}

    static Stream<String> in(String source, Path file) {
        String type = file.getFileName().toString().replace(".java", "");
        return TEST.matcher(source).results().map(match -> type + "." + match.group(1));
    }
}
