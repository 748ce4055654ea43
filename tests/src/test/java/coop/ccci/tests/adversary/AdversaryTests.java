package coop.ccci.tests.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults in the world of a green climb, on a real Swarm. */
@Tag("swarm")
class AdversaryTests {
    private final Path runs = Folders.fresh("attacks", "runs");

    @Test
    void mailThatNobodyProbesIsAFinding() {
        Launcher.Ended ended = Launcher.start("adversary", "mailu-shallow", "--only=mail", "--out", runs.toString());

        assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(1);
        assertThat(ended.out()).contains("ADV-mailu-01 volume mail").contains("should have noticed");
        JsonNode report = report();
        assertThat(report.at("/baseline/verdict").asText()).isEqualTo("green");
        assertThat(report.at("/plugin").asText()).isEqualTo("mailu-shallow");
        assertThat(report.at("/findings/0/id").asText()).isEqualTo("ADV-mailu-01");
        assertThat(report.at("/findings/0/volume").asText()).isEqualTo("mail");
        assertThat(cases(report, "unnoticed"))
                .contains("volume mail: not captured", "volume mail: not restored", "volume mail: restored empty");
    }

    @Test
    void everyFaultOutsideTheBackupIsNoticed() {
        Launcher.Ended ended = Launcher.start(
                "adversary", "custom-html", "--only=upgrade,functional,teardown,secrets", "--out", runs.toString());

        assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(1);
        JsonNode report = report();
        assertThat(cases(report, "left_out")).isNotEmpty().allMatch(removed -> removed.startsWith("volume content: "));
        assertThat(cases(report, "noticed")).hasSizeGreaterThan(15);
        assertThat(report.at("/findings")).isEmpty();
    }

    private static List<String> cases(JsonNode report, String outcome) {
        return report.at("/cases")
                .valueStream()
                .filter(one -> one.path("outcome").asText().equals(outcome))
                .map(one -> one.path("removed").asText())
                .toList();
    }

    private JsonNode report() {
        try (Stream<Path> all = Files.walk(runs, 2)) {
            Path file = all.filter(path -> path.endsWith("adversary.json"))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
