package coop.ccci.engine.lab;

import coop.ccci.engine.cell.Cell;
import coop.ccci.engine.machine.LocalProgram;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs programs in a cell by the ssh client; the cell sees the machine's files. */
record CellShell(Cell cell) {

    String run(Duration limit, List<String> argv) {
        String remote = argv.stream().map(CellShell::quoted).collect(Collectors.joining(" "));
        return LocalProgram.of(Stream.concat(ssh(), Stream.of(remote)).toList())
                .within(limit)
                .run()
                .orTrouble("building lab images in cell " + cell.id());
    }

    private Stream<String> ssh() {
        return Stream.of(
                "ssh",
                "-F",
                "none",
                "-o",
                "BatchMode=yes",
                "-o",
                "StrictHostKeyChecking=yes",
                "-o",
                "LogLevel=ERROR",
                "-o",
                "UserKnownHostsFile=" + cell.knownHosts(),
                "-i",
                cell.identity().toString(),
                cell.address().user() + "@" + cell.address().host(),
                "--");
    }

    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
