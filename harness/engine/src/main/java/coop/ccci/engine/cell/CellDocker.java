package coop.ccci.engine.cell;

import coop.ccci.engine.machine.Deadline;
import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.engine.machine.ProcessMark;
import java.nio.file.Path;
import java.time.Duration;

/** The dockerd of a cell as the machine sees it, by the cell's first process. */
record CellDocker(CellFolder folder, long first) {
    private static final Duration LOADING = Duration.ofMinutes(10);
    private static final Duration STOPPING = Duration.ofSeconds(30);

    void load(Path archive) {
        String socket = "unix:///proc/" + first + "/root/run/docker.sock";
        LocalProgram.of("docker", "--host", socket, "load", "--quiet", "--input", archive.toString())
                .with(CellProcesses.mark(folder))
                .within(LOADING)
                .run()
                .orTrouble("loading image archive " + archive + " into a cell");
    }

    /** Asks it to end, so that what it keeps on disk is complete, and waits for that. */
    void stop() {
        ProcessHandle dockerd = dockerd();
        ProcessMark mark = ProcessMark.of(dockerd.pid());
        dockerd.destroy();
        if (!Deadline.in(STOPPING).until(() -> !mark.alive())) {
            throw BootTrouble.of(folder, "its dockerd did not end in " + STOPPING.toSeconds() + " s");
        }
    }

    private ProcessHandle dockerd() {
        return ProcessHandle.of(first).stream()
                .flatMap(ProcessHandle::children)
                .filter(child -> child.info().command().orElse("").endsWith("/dockerd"))
                .findFirst()
                .orElseThrow(() -> BootTrouble.of(folder, "its dockerd ended"));
    }
}
