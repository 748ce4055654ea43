package coop.ccci.tests.support;

import coop.ccci.engine.cell.Cell;
import coop.ccci.engine.cell.CellSpec;
import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.host.SshHost;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.swarm.DockerSwarm;
import coop.ccci.engine.swarm.Swarm;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A Swarm that somebody else runs, as far as a climb can tell: a cell of the test's own, with a lab's images and a proxy. */
public final class LabCell implements AutoCloseable {
    private final Cell cell;
    private final Host host;

    private LabCell(Cell cell) {
        this.cell = cell;
        this.host = SshHost.connect(cell.address(), cell.identity(), cell.knownHosts(), Events.none());
    }

    /** Boots it. */
    public static LabCell boot(Lab lab) {
        CellSpec spec = CellSpec.fresh(Egress.NONE).with(List.of(lab.images()));
        LabCell booted = new LabCell(new Cells(Folders.state(), Events.none()).boot(spec));
        booted.run("docker", "network", "create", "--driver", "overlay", "--attachable", "proxy");
        return booted;
    }

    /** It, as a climb is told of it. */
    public HostChoice choice() {
        return new HostChoice.Existing(cell.address(), cell.identity(), cell.knownHosts());
    }

    /** What tells it from other cells. */
    public String id() {
        return cell.id();
    }

    /** Where it is. */
    public String address() {
        return cell.address().host();
    }

    /** Runs a program there and gives what it wrote. */
    public String run(String... argv) {
        return host.run(Command.of(argv)).orTrouble().strip();
    }

    /** Deploys a stack from a compose file's text. */
    public void deploy(String stack, String compose) {
        byte[] text = compose.getBytes(StandardCharsets.UTF_8);
        host.run(Command.of("docker", "stack", "deploy", "--compose-file", "-", stack)
                        .reading(() -> new ByteArrayInputStream(text)))
                .orTrouble();
    }

    /** What runs on its Swarm. */
    public Swarm swarm() {
        return new DockerSwarm(host);
    }

    /** Everything there, each as its kind, id and name. */
    public Set<String> everything() {
        return swarm().inventory().stream()
                .map(object -> object.kind() + " " + object.id() + " " + object.name())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        host.close();
        cell.close();
    }
}
