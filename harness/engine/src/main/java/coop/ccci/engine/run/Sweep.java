package coop.ccci.engine.run;

import coop.ccci.engine.cell.CellJanitor;
import coop.ccci.engine.machine.StateRoot;
import java.util.List;
import java.util.stream.Stream;

/** Removes what killed commands left on this machine; what a living one has is never touched. */
public record Sweep(StateRoot state) {

    /** What was removed, in words; call at the start of every command. */
    public List<String> clear() {
        Stream<String> cells = new CellJanitor(state)
                .sweep().stream().map(swept -> "cell " + swept.id() + " (" + String.join(", ", swept.removed()) + ")");
        Stream<String> folders = WorkFolder.removeOrphans(state).stream().map(folder -> "folder " + folder);
        return Stream.concat(cells, folders).toList();
    }
}
