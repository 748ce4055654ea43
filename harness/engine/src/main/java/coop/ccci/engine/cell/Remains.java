package coop.ccci.engine.cell;

import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is left of a cell when its processes have ended, and its removal; every step may find its work done already. */
record Remains(CellFolder folder) {
    /** Starts the name of a folder of which only the deletion is left. */
    static final String DELETED = ".deleted-";

    /** Removes everything; returns what there was, in words. */
    List<String> clear() {
        List<String> removed = new ArrayList<>();
        int processes = CellProcesses.end(folder);
        if (processes > 0) {
            removed.add(processes + " processes");
        }
        delete(detached(removed));
        removed.add("folder " + folder.path());
        return removed;
    }

    /** Under the lock, so that nobody takes the cell's id or link before its traces are gone. */
    private Path detached(List<String> removed) {
        try {
            return MachineLock.holding(() -> detach(removed));
        } catch (IOException refused) {
            throw folder.trouble("removing", refused);
        }
    }

    private Path detach(List<String> removed) throws IOException {
        folder.state().ifPresent(state -> removed.addAll(traces(state)));
        Path doomed = folder.path().resolveSibling(DELETED + CellSpec.freshId());
        return Files.move(folder.path(), doomed);
    }

    private static List<String> traces(CellState state) {
        List<String> removed = new ArrayList<>();
        state.link().filter(Remains::isThere).ifPresent(link -> removed.add(unlink(link)));
        if (state.egress() == Egress.ALLOWED) {
            EgressRules.close(state.id()).forEach(rule -> removed.add("rule " + rule));
        }
        Cgroups.MACHINE.remove(state.id()).forEach(group -> removed.add("control group " + group));
        return removed;
    }

    private static boolean isThere(Link link) {
        try {
            return NetworkInterface.getByName(link.name()) != null;
        } catch (SocketException unreadable) {
            return true;
        }
    }

    /** The kernel may take the interface away at this moment, as the cell's network namespace ends. */
    private static String unlink(Link link) {
        String output = LocalProgram.of("ip", "link", "del", link.name()).run().output();
        if (isThere(link)) {
            throw new HostTrouble("removing interface " + link.name() + ": " + output, "ip link del " + link.name());
        }
        return "interface " + link.name();
    }

    static void delete(Path doomed) {
        LocalProgram.of("rm", "-rf", "--one-file-system", "--", doomed.toString())
                .within(Duration.ofMinutes(5))
                .run()
                .orTrouble("deleting what is left of a cell");
    }
}
