package coop.ccci.bot.check;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.SshHost;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.model.Problem;

/** Looks whether a host is there, lets the bot in, and is what runs need. */
public final class HostCheck {
    private HostCheck() {}

    /** Logs in, and changes nothing. */
    public static Finding of(HostChoice.Existing choice) {
        try (SshHost host = SshHost.connect(choice.address(), choice.identity(), choice.knownHosts(), Events.none())) {
            return judged(host.address(), host.dockerGet("/info"));
        } catch (Problem problem) {
            return Finding.broken(problem.what(), problem.next());
        }
    }

    static Finding judged(String address, JsonNode info) {
        JsonNode swarm = info.path("Swarm");
        if (!swarm.path("ControlAvailable").asBoolean()) {
            return Finding.broken(
                    address + " is not the manager of a Docker Swarm",
                    "name a manager, or make the host one with: docker swarm init");
        }
        if (swarm.path("Nodes").asInt() > 1) {
            return Finding.broken(
                    address + " has a Swarm of " + swarm.path("Nodes").asInt() + " nodes", "name a Swarm of one node");
        }
        return Finding.fine(address + " is a Swarm manager, with Docker "
                + info.path("ServerVersion").asText());
    }
}
