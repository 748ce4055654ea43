package coop.ccci.tests.drill;

import coop.ccci.engine.cell.Cell;
import coop.ccci.engine.cell.CellSpec;
import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.host.SshHost;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.swarm.DockerSwarm;
import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.Lab;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A cell of the test's own, which the program meets as somebody's host. */
record DrillCell(Cell cell, Host host) implements AutoCloseable {

    /** An empty one. */
    static DrillCell boot() {
        return boot(Folders.state(), List.of());
    }

    /** One with a state folder of its own. */
    static DrillCell boot(StateRoot state, List<Path> images) {
        Cell cell =
                new Cells(state, Events.none()).boot(CellSpec.fresh(Egress.NONE).with(images));
        return new DrillCell(cell, SshHost.connect(cell.address(), cell.identity(), cell.knownHosts(), Events.none()));
    }

    /** One that has the sample's images. */
    static DrillCell withImages() {
        return boot(Folders.state(), List.of(Lab.CUSTOM_HTML.images()));
    }

    /** Runs a shell line in it. */
    String sh(String line) {
        return host.run(Command.of("sh", "-c", line)).orTrouble();
    }

    /** Ends its dockerd and starts it anew with the same words; containers go on under their shims or end, as on any host. */
    void restartDocker() {
        sh("""
                pid=$(cat /run/docker.pid)
                cp /proc/$pid/cmdline /run/dockerd.words
                kill $pid
                timeout 30 tail --pid=$pid -f /dev/null
                setsid xargs -0 -a /run/dockerd.words env >/run/dockerd.log 2>&1 </dev/null &
                timeout 30 sh -c 'until docker node ls; do sleep 0.2; done'
                """);
    }

    /** What is on it that is not there from the start, by kind and name. */
    List<String> contents() {
        Stream<String> objects = new DockerSwarm(host)
                .inventory().stream()
                        .map(object -> object.kind() + " " + object.name())
                        .filter(object -> !object.matches("network (bridge|host|none|ingress|docker_gwbridge)"));
        Stream<String> folders = sh("if [ -d /var/tmp/cc-ci ]; then ls /var/tmp/cc-ci; fi")
                .lines()
                .map(folder -> "folder " + folder);
        return Stream.concat(objects, folders).sorted().toList();
    }

    /** The options that lead the program to it. */
    List<String> options() {
        return options(cell.address(), cell.identity(), cell.knownHosts());
    }

    static List<String> options(SshAddress address, Path identity, Path knownHosts) {
        return List.of("--host=" + address, "--identity=" + identity, "--known-hosts=" + knownHosts);
    }

    @Override
    public void close() {
        host.close();
        cell.close();
    }
}
