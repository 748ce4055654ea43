package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import org.junit.jupiter.api.Test;

final class HostSpaceTests {
    private static final String WHERE = "/var/lib/docker on ssh://root@swarm.example:22";

    @Test
    void enoughOfBothIsFine() {
        assertThatCode(() -> HostSpace.parse(WHERE, "262144 4096 20000 10000\n").require())
                .doesNotThrowAnyException();
    }

    @Test
    void fullDiskIsTheHostsTrouble() {
        assertThatThrownBy(() ->
                        HostSpace.parse(WHERE, "262143 4096 20000 10000\n").require())
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("looking at " + WHERE + ": only 1023 MiB are free");
    }

    @Test
    void fewInodesAreTheHostsTroubleToo() {
        assertThatThrownBy(
                        () -> HostSpace.parse(WHERE, "262144 4096 20000 9999\n").require())
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("only 9999 inodes are free");
    }

    @Test
    void fileSystemThatCountsNoInodesHasEnough() {
        assertThat(HostSpace.parse(WHERE, "262144 4096 0 0\n").inodes()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aFewMegabytesLeftIsNothing() {
        assertThat(HostSpace.parse(WHERE, "16383 4096 20000 10000\n").exhausted())
                .hasValue("only 63 MiB are free in " + WHERE);
        assertThat(HostSpace.parse(WHERE, "16384 4096 20000 499\n").exhausted())
                .hasValue("only 499 inodes are free in " + WHERE);
        assertThat(HostSpace.parse(WHERE, "16384 4096 20000 500\n").exhausted()).isEmpty();
    }
}
