package coop.ccci.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.engine.cell.Cell;
import coop.ccci.engine.cell.CellSpec;
import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.Overlay;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.host.SshHost;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.swarm.DockerSwarm;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.results.HostFacts;
import java.nio.file.Path;

/** The Host a run stands on, and what is particular about it. */
record Ground(Host host, Swarm swarm, Overlay.Endpoints endpoints, Deployer.Ending baseEnding) {

    /** Reaches the Host, booting a cell where one is asked for; what was acquired is undone by {@code undo}. */
    static Ground acquire(Run run, StateRoot state, Undo undo) {
        Events events = run.events();
        return switch (run.request().host()) {
            case HostChoice.Existing(var address, Path identity, Path knownHosts) ->
                on(SshHost.connect(address, identity, knownHosts, events), Deployer.Ending.BY_THE_BOOK, undo);
            case HostChoice.FreshCell(var egress) -> {
                Cell cell = new Cells(state, events)
                        .boot(CellSpec.fresh(egress).with(run.request().imageArchives()));
                undo.push("cell " + cell.id(), cell::close);
                yield withProxy(on(connect(cell, events), Deployer.Ending.WITH_THE_CELL, undo));
            }
            case HostChoice.RunningCell(String id) ->
                on(connect(new Cells(state, events).running(id), events), Deployer.Ending.BY_THE_BOOK, undo);
        };
    }

    /** A cell is made as recipes expect a host to be: with the network of the proxy, which then goes with the cell. */
    private static Ground withProxy(Ground cell) {
        cell.host()
                .docker()
                .createNetworkCmd()
                .withName("proxy")
                .withDriver("overlay")
                .withAttachable(true)
                .exec();
        return cell;
    }

    /** What results.json says of the Host. */
    HostFacts facts() {
        var info = host.dockerGet("/info");
        return new HostFacts(
                host.fingerprint(),
                info.path("ServerVersion").asText(),
                info.at("/Swarm/Nodes").asInt());
    }

    private static Host connect(Cell cell, Events events) {
        return SshHost.connect(cell.address(), cell.identity(), cell.knownHosts(), events);
    }

    private static Ground on(Host host, Deployer.Ending baseEnding, Undo undo) {
        undo.push("connection to " + host.address(), host::close);
        requireSwarmManager(host);
        HostSpace.of(host).require();
        return new Ground(host, new DockerSwarm(host), endpoints(host), baseEnding);
    }

    private static void requireSwarmManager(Host host) {
        JsonNode swarm = host.dockerGet("/info").path("Swarm");
        if (!swarm.path("ControlAvailable").asBoolean()) {
            throw new HostTrouble(
                    "host " + host.address() + " is not the manager of a Docker Swarm",
                    "name a manager, or make the host one with `docker swarm init`");
        }
        // DEFERRED-2: a container on another node can be neither compared nor entered, and nobody but us is to blame.
        if (swarm.path("Nodes").asInt() > 1) {
            throw new HostTrouble(
                    "host " + host.address() + " has a Swarm of "
                            + swarm.path("Nodes").asInt() + " nodes, and containers are looked at on the manager only",
                    "name a Swarm of one node");
        }
    }

    private static Overlay.Endpoints endpoints(Host host) {
        String probe = "test -e /proc/net/ip_vs || test -d /proc/sys/net/ipv4/vs || modprobe -nq ip_vs";
        return host.run(Command.of("sh", "-c", probe)).exit() == 0
                ? Overlay.Endpoints.AS_WRITTEN
                : Overlay.Endpoints.DNS_ROUND_ROBIN;
    }
}
