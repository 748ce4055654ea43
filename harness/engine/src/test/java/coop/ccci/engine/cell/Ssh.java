package coop.ccci.engine.cell;

import coop.ccci.engine.machine.LocalProgram;
import java.util.ArrayList;
import java.util.List;

/** The plain ssh client, with strict host keys. */
final class Ssh {
    private Ssh() {}

    static String in(Cell cell, String... command) {
        List<String> argv = new ArrayList<>(List.of(
                "ssh",
                "-o",
                "BatchMode=yes",
                "-o",
                "StrictHostKeyChecking=yes",
                "-o",
                "UserKnownHostsFile=" + cell.knownHosts(),
                "-i",
                cell.identity().toString(),
                cell.address().user() + "@" + cell.address().host(),
                "--"));
        argv.addAll(List.of(command));
        return LocalProgram.of(argv).run().orTrouble("asking cell " + cell.id()).strip();
    }
}
