package coop.ccci.tests.drill;

import static coop.ccci.model.RungName.INSTALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.ccci.engine.machine.StateRoot;
import coop.ccci.tests.support.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full is said before or after a run, and nothing is left behind for it. */
@Tag("swarm")
@ExtendWith(SharedCell.class)
class DiskDrillTests {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final String ROOMY = "size=4g,nr_inodes=300k";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "'size=512m,nr_inodes=300k', MiB are free, and a run needs 1024",
        "'size=4g,nr_inodes=9k', 'inodes are free, and a run needs 10000'"
    })
    void hostWithoutRoomIsRefusedBeforeAnythingIsOnIt(String shrunk, String sentence) throws IOException {
        Path disk = Files.createDirectory(home.resolve("disk"));
        Sample sample = Sample.in(home);
        try (Tmpfs room = Tmpfs.on(disk, ROOMY);
                DrillCell drill = DrillCell.boot(new StateRoot(disk), List.of())) {
            room.become(shrunk);
            Launcher.with(home)
                    .run(sample.on(drill.options(), "--only=install"))
                    .exits(3)
                    .says(sentence)
                    .saysWhatNext();
            room.become(ROOMY);
            assertThat(drill.contents()).isEmpty();
        }
        assertThat(sample.runs().rungs()).containsEntry(INSTALL, "unver host_trouble");
    }

    /** What Docker could not write is never the recipe's fault; the next run, with room again, takes away what this one could not. */
    @ParameterizedTest
    @ValueSource(strings = {"deploy (head)", "functional (head)", "backup (head)", "remove (head)"})
    void hostWhoseDiskFillsUpLeavesTheRestUnjudged(String phase) throws IOException {
        Path disk = Files.createDirectory(home.resolve("disk"));
        Sample sample = Sample.in(home);
        Launcher launcher = Launcher.with(home).with("CC_CI_LEASE", LEASE.toString());
        try (Tmpfs room = Tmpfs.on(disk, ROOMY);
                DrillCell drill = DrillCell.boot(new StateRoot(disk), List.of(Lab.CUSTOM_HTML.images()));
                Child child = launcher.start(sample.on(drill.options()))) {
            child.awaitLine(phase);
            room.fill();
            Ended ended = child.end();
            assertThat(ended.exit()).as(ended.output()).isIn(3, 4);
            assertThat(sample.runs().results().flags().cleanTeardown()).isEqualTo(ended.exit() == 3);
            room.become(ROOMY);
            Instant over = Instant.now().plus(LEASE);
            followTheAdvice(ended, drill);
            await().atMost(LEASE.multipliedBy(2)).until(() -> Instant.now().isAfter(over));
            launcher.run(Sample.in(home.resolve("next")).on(drill.options(), "--only=install"))
                    .exits(0);
            assertThat(drill.contents()).as(ended.output()).isEmpty();
        }
        assertThat(sample.runs().rungs().values())
                .as(() -> sample.runs().results().reasons().toString())
                .anyMatch(rung -> rung.startsWith("unver"))
                .noneMatch(rung -> rung.startsWith("fail"));
    }

    /** A task whose node could not write down that it had ended is one that nobody but Docker, started anew, can clear. */
    private static void followTheAdvice(Ended ended, DrillCell drill) {
        if (ended.output().contains("next: restart Docker on the host")) {
            drill.restartDocker();
        }
    }

    @Test
    void machineWithoutRoomForACellIsRefused() throws IOException {
        Path small = Files.createDirectory(home.resolve("small"));
        Sample sample = Sample.in(home);
        try (Tmpfs room = Tmpfs.on(small, "size=64m")) {
            Launcher.with(small)
                    .run(sample.inFreshCell("--only=install"))
                    .exits(3)
                    .says("free in the state folder", "CC_CI_HOME")
                    .saysWhatNext();
            assertThat(room.folder().resolve("cells"))
                    .satisfiesAnyOf(
                            cells -> assertThat(cells).doesNotExist(),
                            cells -> assertThat(cells).isEmptyDirectory());
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "8k", "24k"})
    void runsFolderWithoutRoomIsSaid(String size, DrillCell drill) throws IOException {
        Path runs = Files.createDirectory(home.resolve("runs"));
        String limits = size.equals("0") ? "nr_inodes=2" : "size=" + size;
        try (Tmpfs room = Tmpfs.on(runs, limits)) {
            Ended ended = Launcher.with(home)
                    .run(Sample.in(home).on(drill.options(), "--only=install"))
                    .says(room.folder().toString(), "No space left on device")
                    .saysWhatNext();
            assertThat(ended.exit()).as(ended.output()).isIn(2, 3);
        }
        assertThat(drill.contents()).isEmpty();
        assertThat(home.resolve("work")).isEmptyDirectory();
    }
}
