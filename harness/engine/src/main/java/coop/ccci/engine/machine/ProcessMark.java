package coop.ccci.engine.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One process of this machine, told apart from a later one that got the same pid by its start (clock ticks since boot)
 * and by the boot itself.
 */
public record ProcessMark(long pid, long start, String boot) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int STATE = 0;
    private static final int START = 19;

    /** The mark of the process that runs this. */
    public static ProcessMark self() {
        return of(ProcessHandle.current().pid());
    }

    /** The mark of a process; of one that is gone, a mark that is never alive. */
    public static ProcessMark of(long pid) {
        List<String> stat = stat(pid);
        return new ProcessMark(pid, stat.isEmpty() ? -1 : Long.parseLong(stat.get(START)), bootId());
    }

    /** Whether this very process still runs; a zombie does not. */
    public boolean alive() {
        List<String> stat = stat(pid);
        return !stat.isEmpty()
                && !stat.get(STATE).equals("Z")
                && !stat.get(STATE).equals("X")
                && stat.get(START).equals(Long.toString(start))
                && boot.equals(bootId());
    }

    /** The fields of /proc/PID/stat after the program's name, which may hold spaces and brackets. */
    private static List<String> stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static String bootId() {
        try {
            return Files.readString(BOOT).strip();
        } catch (IOException noProc) {
            return "";
        }
    }
}
