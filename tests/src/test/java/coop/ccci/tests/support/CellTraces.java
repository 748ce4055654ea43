package coop.ccci.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What there is of a cell on this machine, seen without asking cc-ci. */
public final class CellTraces {
    private CellTraces() {}

    /** Processes, mounts, control groups, folders and network interfaces of the cell. */
    public static List<String> of(String id, String address) {
        List<String> traces = new ArrayList<>(processes(id));
        traces.addAll(lines(Path.of("/proc/self/mounts"), id));
        traces.addAll(below(Path.of("/sys/fs/cgroup"), 3, id));
        traces.addAll(below(Folders.state().path(), 2, id));
        traces.addAll(interfaces(address));
        return traces;
    }

    private static List<String> processes(String id) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process.pid()).contains(id))
                .map(process -> "process " + process.pid() + " " + commandLine(process.pid()))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline")), StandardCharsets.UTF_8)
                    .replace('\0', ' ');
        } catch (IOException ended) {
            return "";
        }
    }

    private static List<String> lines(Path file, String id) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(id)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> below(Path root, int depth, String id) {
        try (Stream<Path> tree = Files.find(root, depth, (path, kind) -> path.endsWith(id))) {
            return tree.map(Path::toString).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The machine's end of the link is one address below the cell's. */
    private static List<String> interfaces(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            bytes[3]--;
            NetworkInterface link = NetworkInterface.getByInetAddress(InetAddress.getByAddress(bytes));
            return link == null ? List.of() : List.of("interface " + link.getName());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
