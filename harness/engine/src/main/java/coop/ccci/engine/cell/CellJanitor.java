package coop.ccci.engine.cell;

import coop.ccci.engine.machine.Cache;
import coop.ccci.engine.machine.StateRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Removes what dead harnesses left of their cells: a cell is dead when the process that booted it is gone, unless it was
 * told to stay and runs. Cells of a living process are never touched.
 */
public final class CellJanitor {
    private final CellFolders folders;

    public CellJanitor(StateRoot root) {
        this.folders = new CellFolders(root);
    }

    /** Removes them all; call at the start of every command. */
    public List<Swept> sweep() {
        new Cache(folders.root().seeds()).sweep();
        List<Path> found = folders.all();
        found.stream().filter(CellFolders::isDeleted).forEach(Remains::delete);
        return found.stream()
                .filter(folder -> !CellFolders.isDeleted(folder))
                .map(CellFolder::new)
                .filter(this::isAbandoned)
                .map(folder -> new Swept(folder.path().getFileName() + "", new Remains(folder).clear()))
                .toList();
    }

    /** Under the lock, because a living harness claims a folder under it. */
    private boolean isAbandoned(CellFolder folder) {
        Optional<CellState> state = MachineLock.holding(folder::state);
        return state.map(CellState::abandoned).orElse(true);
    }
}
