package coop.ccci.engine.app;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import coop.ccci.engine.host.Host;
import coop.ccci.kit.ExecResult;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs a program in a container and waits for its end; an exit status is reported only where Docker gave one. */
public final class ContainerExec {
    private final Host host;

    public ContainerExec(Host host) {
        this.host = host;
    }

    /** Runs the program; every way of not coming to an end of its own is a {@link ContainerTrouble}. */
    public ExecResult run(ServiceContainer container, ContainerCommand command) {
        try {
            String exec = create(container, command);
            return start(container, command, exec);
        } catch (NotFoundException | ConflictException gone) {
            throw new ContainerTrouble.Replaced(container, gone);
        }
    }

    private String create(ServiceContainer container, ContainerCommand command) {
        return host.docker()
                .execCreateCmd(container.id())
                .withCmd(command.argv().toArray(String[]::new))
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .exec()
                .getId();
    }

    private ExecResult start(ServiceContainer container, ContainerCommand command, String exec) {
        ByteArrayInputStream stdin = new ByteArrayInputStream(command.stdin().getBytes(StandardCharsets.UTF_8));
        ExecEnd end = new ExecEnd(host, container, exec);
        try (ExecOutput output = new ExecOutput()) {
            host.docker().execStartCmd(exec).withStdIn(stdin).exec(output);
            if (!output.awaitCompletion(command.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                end.force();
                throw new ContainerTrouble.TimedOut(container, command.timeout().toSeconds());
            }
            return output.result(end.exitStatus());
        } catch (InterruptedException stopped) {
            end.force();
            Thread.currentThread().interrupt();
            throw new ContainerTrouble.Unfinished("the run was interrupted", stopped);
        }
    }
}
