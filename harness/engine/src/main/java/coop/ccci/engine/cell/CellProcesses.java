package coop.ccci.engine.cell;

import coop.ccci.engine.machine.Deadline;
import coop.ccci.engine.machine.ProcessMark;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The processes started for a cell, from its first one to the least helper: each carries the cell's folder in its environment. */
final class CellProcesses {
    private static final String VARIABLE = "CC_CI_CELL";
    private static final Duration DYING = Duration.ofSeconds(10);

    private CellProcesses() {}

    static Map<String, String> mark(CellFolder folder) {
        return Map.of(VARIABLE, folder.path().toString());
    }

    /** Kills them all and waits until none is left; returns how many there were. */
    static int end(CellFolder folder) {
        List<ProcessHandle> found = of(folder);
        boolean gone = Deadline.in(DYING).until(() -> {
            List<ProcessHandle> left = of(folder);
            left.forEach(ProcessHandle::destroyForcibly);
            return left.isEmpty();
        });
        if (!gone) {
            throw new HostTrouble(
                    "ending the processes of cell " + folder.path() + ": some are still there after "
                            + DYING.toSeconds() + " s",
                    "look for processes in state D: ps -e -o pid,stat,wchan,args");
        }
        return found.size();
    }

    private static List<ProcessHandle> of(CellFolder folder) {
        String entry = VARIABLE + "=" + folder.path();
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self && carries(process.pid(), entry))
                .filter(process -> ProcessMark.of(process.pid()).alive())
                .toList();
    }

    private static boolean carries(long pid, String entry) {
        try {
            byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "environ"));
            String text = new String(environment, StandardCharsets.UTF_8);
            return ("\0" + text).contains("\0" + entry + "\0");
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
