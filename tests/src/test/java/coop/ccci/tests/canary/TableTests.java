package coop.ccci.tests.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of canaries says which of them are not exact, and what differs. */
class TableTests {
    private static final List<Canary> TWO = Canary.all().subList(0, 2);

    private static String table(String... differences) {
        Duration took = Duration.ofMillis(1_540);
        Result exact = new Result(TWO.get(0), "", List.of(), "runs/a", took);
        Result other = new Result(TWO.get(1), "green 5 exit 0", List.of(differences), "runs/b", took);
        return new Table(List.of(exact, other), took, 3).text();
    }

    @Test
    void whatIsNotExactSaysWhatDiffersAndWhereTheRunIs() {
        assertThat(table("designed, not seen: level 1").lines())
                .anyMatch(line -> line.matches(TWO.get(0) + " .* the same +yes +1\\.5"))
                .anyMatch(line -> line.matches(TWO.get(1) + " .* green 5 exit 0 +NO +1\\.5"))
                .contains("    designed, not seen: level 1", "    the run is in runs/b")
                .doesNotContain("    the run is in runs/a")
                .contains("1 of 2 canaries got exactly what they are designed for, in 1.5 seconds, 3 at a time");
    }

    @Test
    void allExactIsSaidSo() {
        assertThat(table()).contains("\n2 of 2 canaries").doesNotContain("the run is in");
    }
}
