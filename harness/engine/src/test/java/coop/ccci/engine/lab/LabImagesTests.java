package coop.ccci.engine.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.cell.Cell;
import coop.ccci.engine.cell.CellSpec;
import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabImagesTests {
    @TempDir
    Path folder;

    private Path lab;

    @BeforeEach
    void sample() throws IOException {
        lab = SampleLab.in(folder.resolve("lab"));
    }

    @Test
    void digestIsOfTheFilesAndNotOfTheirPlace() throws IOException {
        assertThat(digest(lab)).isEqualTo(digest(SampleLab.in(folder.resolve("elsewhere"))));
    }

    @Test
    void everyChangeOfAnImageChangesTheDigest() throws IOException {
        Set<String> digests = new TreeSet<>(List.of(digest(lab)));
        Path file = SampleLab.file(lab, "images/first/file", "a");
        digests.add(digest(lab));
        Files.writeString(file, "b");
        digests.add(digest(lab));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        digests.add(digest(lab));
        Files.writeString(lab.resolve("packages.txt"), "busybox\nsqlite3\n");
        digests.add(digest(lab));
        assertThat(digests).hasSize(5);
    }

    @Test
    void recipesFilesAreNoPartOfTheImages() throws IOException {
        String before = digest(lab);
        SampleLab.file(lab, "recipe/one/compose.yml", "changed");
        assertThat(digest(lab)).isEqualTo(before);
    }

    @Test
    void misspeltKeyIsToldToWhoWroteIt() throws IOException {
        SampleLab.file(lab, "images.yml", "base: a:b\npackages: p\nimages: []\nimagse: []\n");
        assertThatThrownBy(() -> LabPlan.of(lab))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("imagse");
    }

    @Test
    void wordsOfACommandSurviveTheShell() {
        assertThat(CellShell.quoted("it's $HOME")).isEqualTo("'it'\\''s $HOME'");
    }

    @Test
    @Tag("swarm")
    void archiveIsBuiltOnceAndItsImagesRunInAnotherCell() throws IOException {
        StateRoot root = new StateRoot(folder.resolve("home"));
        List<String> told = new ArrayList<>();
        Events events = (kind, text, facts) -> told.add(kind);
        LabImages images = new LabImages(root, new Cells(root, events), events, List.of(lab));
        Path archive = images.archive(lab);
        assertThat(told).contains("lab.base", "lab.building", "lab.image");
        told.clear();
        assertThat(images.archive(lab)).isEqualTo(archive);
        assertThat(told).isEmpty();
        assertThat(versionRunFrom(archive, root)).isEqualTo("1 0\n");
    }

    private static String versionRunFrom(Path archive, StateRoot root) {
        try (Cell cell = new Cells(root, Events.none()).boot(CellSpec.fresh(Egress.NONE))) {
            CellShell shell = new CellShell(cell);
            shell.run(Duration.ofMinutes(2), List.of("docker", "load", "-q", "-i", archive.toString()));
            return shell.run(
                    Duration.ofMinutes(1), List.of("docker", "run", "--rm", "--network", "none", "cc-ci-lab/second:1"));
        }
    }

    private static String digest(Path lab) {
        LabPlan plan = LabPlan.of(lab);
        return LabImages.digest(lab, plan, new BaseImage(plan.suite(), new TreeSet<>(plan.packageNames(lab))));
    }
}
