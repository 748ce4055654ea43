package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is typed and what is answered, one folder each: {@code args}, {@code env}, {@code cc-ci.yml}, {@code events} and {@code results.json} go
 * in; {@code answer} is the exit code and both streams. Another answer is written beside it as {@code answer.actual}.
 */
class ConversationTests {
    private static final Path FOLDERS = Path.of("src/test/resources/conversations");
    private static final String ACCEPT = "mvn -q test -pl harness/cli -am -Dtest=ConversationTests"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dconversations.accept=true";

    @TempDir
    Path work;

    @TestFactory
    List<DynamicTest> everyConversationGoesAsItIsWrittenDown() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            List<DynamicTest> tests = folders.sorted()
                    .map(folder -> DynamicTest.dynamicTest(String.valueOf(folder.getFileName()), () -> check(folder)))
                    .toList();
            assertThat(tests).hasSizeGreaterThan(30);
            return tests;
        }
    }

    private void check(Path folder) throws IOException {
        Path mine = Files.createDirectory(work.resolve(String.valueOf(folder.getFileName())));
        String answer = answer(folder, mine);
        // No answer may be accepted in which we are at fault.
        assertThat(answer).doesNotContain("this is a bug of cc-ci");
        Path golden = folder.resolve("answer");
        Path actual = folder.resolve("answer.actual");
        if (Boolean.getBoolean("conversations.accept")) {
            Files.writeString(golden, answer);
        }
        boolean same = Files.exists(golden) && Files.readString(golden).equals(answer);
        if (same) {
            Files.deleteIfExists(actual);
        } else {
            Files.writeString(actual, answer);
        }
        assertThat(answer)
                .as("compare %s with %s; to accept all answers as they are now: %s", golden, actual, ACCEPT)
                .isEqualTo(Files.exists(golden) ? Files.readString(golden) : "");
    }

    private static String answer(Path folder, Path mine) throws IOException {
        Stage stage = new Stage();
        if (Files.exists(folder.resolve("results.json"))) {
            Files.copy(folder.resolve("results.json"), mine.resolve("results.json"));
            stage.parts.climbs(lines(folder, "events"), Files.readString(folder.resolve("results.json")));
        }
        if (Files.exists(folder.resolve("cc-ci.yml"))) {
            Files.copy(folder.resolve("cc-ci.yml"), mine.resolve("cc-ci.yml"));
        }
        int exit = stage.run(environment(folder, mine), arguments(folder, mine));
        return ("exit " + exit + "\n--- stdout\n" + stage.out() + "--- stderr\n" + stage.err())
                .replace(mine.toString(), "{dir}")
                .replaceAll("on Java [0-9.+-]+\\S*", "on Java {java}")
                .replaceAll("Java \\d+", "Java {java}")
                .replaceAll("(?m)^\tat .*\n", "");
    }

    private static String[] arguments(Path folder, Path mine) throws IOException {
        return lines(folder, "args").stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("{dir}", mine.toString()))
                .toArray(String[]::new);
    }

    private static Map<String, String> environment(Path folder, Path mine) throws IOException {
        Map<String, String> environment = new HashMap<>();
        lines(folder, "env").stream()
                .map(line -> line.replace("{dir}", mine.toString()).split("=", 2))
                .forEach(pair -> environment.put(pair[0], pair[1]));
        return environment;
    }

    private static List<String> lines(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
