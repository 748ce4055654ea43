package coop.ccci.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.StateRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("swarm")
class KilledHarnessTests {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {180, 260, 320, 380, 440, 500, 560, 640, 720, 800, 900, 1000, 1200, 1500, 2000, 3000})
    void harnessKilledAfterMillisecondsLeavesNothingOnceSwept(int millis) throws Exception {
        String id = CellSpec.freshId();
        Process harness = BootedByAnother.start(home, id, Lifetime.DIES_WITH_HARNESS);
        harness.waitFor(millis, TimeUnit.MILLISECONDS);
        kill(harness);
        janitor().sweep();
        assertThat(Traces.of(id, home)).isEmpty();
        assertThat(janitor().sweep()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 500, 900, 1300})
    void stayingCellThatWasNeverFinishedIsSweptToo(int millis) throws Exception {
        String id = CellSpec.freshId();
        Process harness = BootedByAnother.start(home, id, Lifetime.STAYS);
        harness.waitFor(millis, TimeUnit.MILLISECONDS);
        boolean finished = harness.inputReader().ready();
        kill(harness);
        janitor().sweep();
        assertThat(Traces.of(id, home).isEmpty()).isNotEqualTo(finished);
        new CellFolders(new StateRoot(home)).of(id).state().ifPresent(state -> cells().down(id));
    }

    @Test
    void stayingCellOutlivesItsHarnessAndTheSweep() throws Exception {
        String id = CellSpec.freshId();
        Process harness = BootedByAnother.start(home, id, Lifetime.STAYS);
        assertThat(harness.inputReader().readLine()).isEqualTo("up");
        kill(harness);
        assertThat(janitor().sweep()).isEmpty();
        assertThat(cells().list()).singleElement().extracting(CellStatus::owner).isEqualTo(CellStatus.Owner.GONE);
        assertThat(Ssh.in(cells().running(id), "docker", "node", "ls", "-q")).isNotBlank();
        cells().down(id);
        assertThat(Traces.of(id, home)).isEmpty();
    }

    @Test
    void cellOfALivingHarnessIsNotSweptByAnother() throws Exception {
        String id = CellSpec.freshId();
        Process harness = BootedByAnother.start(home, id, Lifetime.DIES_WITH_HARNESS);
        assertThat(harness.inputReader().readLine()).isEqualTo("up");
        assertThat(janitor().sweep()).isEmpty();
        assertThat(Ssh.in(cells().running(id), "docker", "node", "ls", "-q")).isNotBlank();
        harness.getOutputStream().close();
        assertThat(harness.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Traces.of(id, home)).isEmpty();
    }

    @Test
    void cellWhoseDockerdDoesNotStartSaysWhyAndLeavesNothing(@TempDir Path bin) throws Exception {
        Path dockerd = Files.writeString(
                bin.resolve("dockerd"), "#!/bin/sh\necho 'failed to start daemon: driver not supported'; exit 1\n");
        Files.setPosixFilePermissions(dockerd, PosixFilePermissions.fromString("rwxr-xr-x"));
        String id = CellSpec.freshId();
        Map<String, String> path = Map.of("PATH", bin + ":" + System.getenv("PATH"));
        Process harness = BootedByAnother.start(home, id, Lifetime.DIES_WITH_HARNESS, path);
        assertThat(harness.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(home.resolve("stderr")).content().contains("booting cell " + id, "driver not supported");
        assertThat(Traces.of(id, home)).isEmpty();
    }

    @Test
    void containersDieWithTheHarness() throws Exception {
        String id = CellSpec.freshId();
        Process harness = BootedByAnother.start(home, id, Lifetime.DIES_WITH_HARNESS);
        assertThat(harness.inputReader().readLine()).isEqualTo("up");
        Cell cell = cells().running(id);
        Ssh.in(
                cell,
                "tar -C / -c bin lib lib64 usr/bin/sleep usr/lib/x86_64-linux-gnu/libc.so.6"
                        + " usr/lib64 usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2 | docker import - sleeper >/dev/null");
        Ssh.in(cell, "docker run -d --network none sleeper /usr/bin/sleep 987654");
        assertThat(running("987654")).isTrue();
        kill(harness);
        assertThat(janitor().sweep()).singleElement().extracting(Swept::id).isEqualTo(id);
        assertThat(Traces.of(id, home)).isEmpty();
        assertThat(running("987654")).isFalse();
    }

    private static boolean running(String argument) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().stream())
                .anyMatch(arguments -> List.of(arguments).contains(argument));
    }

    private static void kill(Process harness) throws IOException, InterruptedException {
        harness.destroyForcibly();
        assertThat(harness.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    private Cells cells() {
        return new Cells(new StateRoot(home), Events.none());
    }

    private CellJanitor janitor() {
        return new CellJanitor(new StateRoot(home));
    }
}
