package coop.ccci.engine.app;

import com.github.dockerjava.api.command.InspectExecResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import java.time.Duration;

/** How a program in a container ended, and making it end. */
record ExecEnd(Host host, ServiceContainer container, String exec) {
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** The exit status that Docker recorded; none is trouble, never 0. */
    int exitStatus() {
        InspectExecResponse end = Patience.of(SETTLING).until(this::inspect, seen -> !running(seen));
        Long status = end.getExitCodeLong();
        if (running(end) || status == null) {
            throw new ContainerTrouble.Unfinished(
                    "container " + container.abbreviated() + " closed its output without an exit status");
        }
        return Math.toIntExact(status);
    }

    /** Kills the program and its children, which share its process group, as far as they are still there. */
    void force() {
        InspectExecResponse state = inspect();
        Long pid = state.getPidLong();
        if (running(state) && pid != null && pid > 1) {
            // Docker's API has no such call; the id is the one that the Host's kernel knows it by
            host.run(Command.of("kill", "-KILL", "--", "-" + pid));
        }
    }

    private InspectExecResponse inspect() {
        try {
            return host.docker().inspectExecCmd(exec).exec();
        } catch (NotFoundException gone) {
            throw new ContainerTrouble.Unfinished(
                    "container " + container.abbreviated() + " was replaced before the end", gone);
        }
    }

    private static boolean running(InspectExecResponse state) {
        return Boolean.TRUE.equals(state.isRunning());
    }
}
