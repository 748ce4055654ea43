package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CellSshTests {
    @Test
    void dashesBeforeTheCommandAreNoCommand() {
        assertThat(CellSsh.words(List.of("--", "docker", "ps", "--", "-a")))
                .containsExactly("docker", "ps", "--", "-a");
        assertThat(CellSsh.words(List.of("docker", "ps"))).containsExactly("docker", "ps");
        assertThat(CellSsh.words(List.of())).isEmpty();
    }
}
