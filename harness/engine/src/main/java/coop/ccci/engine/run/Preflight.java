package coop.ccci.engine.run;

import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.SshHost;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.UsageProblem;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be seen to be missing without reaching anything: said before a run begins, while it is the caller's to mend. */
record Preflight(RunRequest request, StateRoot state) {

    void require() {
        request.imageArchives().forEach(Preflight::requireReadable);
        switch (request.host()) {
            case HostChoice.Existing(var address, Path identity, Path knownHosts) ->
                SshHost.requireKeys(address, identity, knownHosts);
            case HostChoice.FreshCell fresh -> {}
            case HostChoice.RunningCell(String id) -> new Cells(state, Events.none()).running(id);
        }
    }

    private static void requireReadable(Path archive) {
        if (!Files.isRegularFile(archive) || !Files.isReadable(archive)) {
            throw new UsageProblem(
                    "looking for image archive " + archive + ": there is no readable file",
                    "name archives made by `docker save`");
        }
    }
}
