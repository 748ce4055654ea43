package coop.ccci.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineFactsTests {

    @Test
    void missingProgramBlocksAndSaysHowToGetIt() {
        List<Finding> findings = MachineFacts.programs(List.of(new Requirement("dockerd", List.of("docker.io"))));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
            assertThat(finding.mend()).endsWith("docker.io");
        });
        assertThat(new MachineFacts(findings).fit()).isFalse();
    }

    @Test
    void oldJavaBlocks() {
        assertThat(MachineFacts.java(Runtime.Version.parse("17.0.1")).severity())
                .isEqualTo(Severity.BLOCKS);
        assertThat(MachineFacts.java(Runtime.Version.parse("21")).severity()).isEqualTo(Severity.FINE);
    }

    @Test
    void fullDiskIsRefusedByBytesAndByInodes() {
        new Space(Space.LEAST_BYTES, Space.LEAST_INODES).require();
        assertThatThrownBy(() -> new Space(Space.LEAST_BYTES - 1, Space.LEAST_INODES).require())
                .isInstanceOf(HostTrouble.class);
        assertThatThrownBy(() -> new Space(Space.LEAST_BYTES, Space.LEAST_INODES - 1).require())
                .isInstanceOf(HostTrouble.class);
    }

    @Test
    void spaceOfAFolderToBeIsItsDisks(@TempDir Path home) {
        assertThat(Space.of(new StateRoot(home.resolve("not/yet"))).bytes()).isPositive();
    }

    @Test
    @Tag("swarm")
    void machineThatBootsCellsIsFit(@TempDir Path home) {
        MachineFacts facts = MachineFacts.of(new StateRoot(home.resolve("new")));
        assertThat(facts.findings())
                .filteredOn(finding -> finding.severity() == Severity.BLOCKS)
                .isEmpty();
        assertThat(home.resolve("new")).isEmptyDirectory();
    }
}
