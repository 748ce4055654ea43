package coop.ccci.tests.canary;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.tests.support.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every canary gets exactly its designed result. {@code -Dcanaries.only} is a pattern for the names of those to climb,
 * {@code -Dcanaries.at.a.time} how many climb side by side: most of a climb is waiting, so they are more than there are cores.
 */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {
    private static final int AT_A_TIME = Integer.getInteger(
            "canaries.at.a.time", Math.min(8, 2 * Runtime.getRuntime().availableProcessors()));
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final long begun = System.nanoTime();
    private final SideBySide cells = new SideBySide(AT_A_TIME, LONGEST);
    private final List<SideBySide.Begun> climbs = new ArrayList<>();
    private final List<Result> ended = new ArrayList<>();

    @BeforeAll
    void allBegin() {
        String only = System.getProperty("canaries.only", ".*");
        List<Canary> chosen = Canary.all().stream()
                .filter(canary -> canary.name().matches(only))
                .toList();
        assertThat(chosen).as("canaries whose names match %s", only).isNotEmpty();
        chosen.stream().map(Canary::lab).distinct().forEach(lab -> lab.images());
        climbs.addAll(cells.begin(chosen));
    }

    @TestFactory
    Stream<DynamicTest> everyCanaryGetsExactlyItsDesignedResult() {
        return climbs.stream()
                .map(climb -> DynamicTest.dynamicTest(climb.canary().name(), () -> {
                    Result result = climb.end();
                    ended.add(result);
                    assertThat(result.differences())
                            .as("canary %s, run %s", result.canary(), result.folder())
                            .isEmpty();
                }));
    }

    @AfterAll
    void theTableIsPrinted() throws IOException {
        cells.close();
        ended.sort(Comparator.comparing(result -> result.canary().spec().scenario()));
        Table table = new Table(ended, Duration.ofNanos(System.nanoTime() - begun), AT_A_TIME);
        Path file = Folders.runs().resolveSibling("canaries.txt");
        Files.writeString(file, table.text());
        System.out.println(table.text());
    }
}
