package coop.ccci.engine.run;

import coop.ccci.engine.deploy.RemoteFolder;
import coop.ccci.engine.deploy.SharedNetwork;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.teardown.Inventory;
import coop.ccci.engine.teardown.Ownership;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is on a Host that a run could leave there: Docker's objects and the folders of runs. */
record HostInventory(Host host, Swarm swarm) {

    /** Looks now; what cannot be listed is a {@link coop.ccci.model.HostTrouble}, never an empty list. */
    Inventory now() {
        List<SwarmObject> all = swarm.inventory();
        return new Inventory(Stream.concat(all.stream().filter(object -> !isHeld(object, all)), folders())
                .toList());
    }

    /** A folder is named after its run; another run's, of a cell on the same machine for one, is not ours to report. */
    private Stream<SwarmObject> folders() {
        String listing = "if [ -d " + RemoteFolder.ROOT + " ]; then ls " + RemoteFolder.ROOT + "; fi";
        return host.run(Command.of("sh", "-c", listing))
                .orTrouble()
                .lines()
                .map(name -> new SwarmObject(
                        "folder", name, RemoteFolder.ROOT + "/" + name, Map.of(Ownership.RUN_LABEL, name)));
    }

    /** A network that a run of its own still holds will go with that one. */
    private static boolean isHeld(SwarmObject object, List<SwarmObject> all) {
        return SharedNetwork.isShared(object)
                && all.stream()
                        .flatMap(other -> SharedNetwork.heldBy(other).stream())
                        .anyMatch(object.name()::equals);
    }
}
