package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.machine.Ending;
import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.tests.support.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher and the build's own rules, on a program of one class. */
@Tag("swarm")
class BuildDrillTests {
    private static final String BUILDING = "cc-ci: building";
    private static final String MODULE = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>coop.ccci</groupId>
                <artifactId>cc-ci</artifactId>
                <version>0.1.0-SNAPSHOT</version>
                <relativePath>../../pom.xml</relativePath>
              </parent>
              <artifactId>cli</artifactId>
            </project>
            """;

    @TempDir
    Path root;

    @BeforeEach
    void aProgramOfOneClass() throws IOException {
        Path pom = Folders.checkout().resolve("pom.xml");
        Files.writeString(
                root.resolve("pom.xml"),
                Files.readString(pom).replaceAll("<module>(?!harness/cli<|tests/plugins<)[^<]+</module>", ""));
        Files.copy(Folders.checkout().resolve("cc-ci"), root.resolve("cc-ci"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(sources());
        Files.writeString(root.resolve("harness/cli/pom.xml"), MODULE);
        Files.createDirectories(root.resolve("tests/plugins"));
        Files.writeString(
                root.resolve("tests/plugins/pom.xml"), MODULE.replace("<artifactId>cli<", "<artifactId>none<"));
        Files.writeString(
                sources().resolve("package-info.java"),
                "/** The program. */\n@org.jspecify.annotations.NullMarked\npackage coop.ccci.cli;\n");
        says("System.out.println(\"one\");");
    }

    private Path sources() {
        return root.resolve("harness/cli/src/main/java/coop/ccci/cli");
    }

    private void says(String statement) throws IOException {
        Files.writeString(sources().resolve("Main.java"), """
                package coop.ccci.cli;

                import java.util.List;

                /** Where it begins. */
                public final class Main {
                    private Main() {}

                    /** Runs it. */
                    public static void main(String[] words) {
                        %s
                    }

                    static int length(List<String> words) {
                        return words.size();
                    }
                }
                """.formatted(statement));
    }

    private Ending start() {
        return LocalProgram.of(root.resolve("cc-ci").toString())
                .within(Duration.ofMinutes(5))
                .run();
    }

    @Test
    void whatIsNewerThanTheBuildIsBuiltOnceAndOnlyThen() throws IOException {
        assertThat(start().output()).contains(BUILDING).endsWith("one\n");
        assertThat(start().output()).isEqualTo("one\n");
        says("System.out.println(\"two\");");
        assertThat(start().output()).contains(BUILDING).endsWith("two\n");
    }

    @Test
    void startedTwiceAtATimeItIsBuiltOnce() {
        List<CompletableFuture<Ending>> both = Stream.generate(() -> CompletableFuture.supplyAsync(this::start))
                .limit(2)
                .toList();
        List<String> outputs =
                both.stream().map(CompletableFuture::join).map(Ending::output).toList();
        assertThat(outputs).allSatisfy(output -> assertThat(output).endsWith("one\n"));
        assertThat(outputs).filteredOn(output -> output.contains(BUILDING)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "javac, List raw = List.of();, rawtypes",
        "Error Prone, words.toString();, ReturnValueIgnored",
        "NullAway, length(null);, NullAway"
    })
    void aWarningEndsTheBuild(String whose, String statement, String named) throws IOException {
        says(statement);
        Ending ended = start();
        assertThat(ended.exit()).as(whose).isEqualTo(2);
        assertThat(ended.output()).contains(named, "Maven says no", "next: ");
    }
}
