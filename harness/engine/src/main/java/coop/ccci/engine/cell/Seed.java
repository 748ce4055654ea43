package coop.ccci.engine.cell;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.Ending;
import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.engine.machine.LogTail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How the images that were asked for get into a new cell. */
sealed interface Seed {

    /** Puts into the data-root of a cell what has to be there before its dockerd starts; returns the archives to load after. */
    List<Path> sow(CellFolder cell);

    /** Nothing is there before; all of them are loaded. */
    record Archives(List<Path> archives) implements Seed {
        @Override
        public List<Path> sow(CellFolder cell) {
            return archives;
        }
    }

    /**
     * A data-root with the images of the archives, linked file by file. Safe, since dockerd replaces or unlinks the files of
     * its image store and never writes into one, and containers see layers only below an overlay of their own.
     */
    record DataRoot(Path path, List<Path> archives, Events events) implements Seed {
        private static final Duration LINKING = Duration.ofMinutes(2);

        @Override
        public List<Path> sow(CellFolder cell) {
            Path data = cell.file("data");
            Ending linking = LocalProgram.of(
                            "cp", "--archive", "--link", "--no-target-directory", "--", path + "", data + "")
                    .with(CellProcesses.mark(cell))
                    .within(LINKING)
                    .run();
            if (linking.exit() == 0) {
                return List.of();
            }
            Remains.delete(data);
            events.tell(
                    EventKind.WARNING,
                    "Loading image archives, since linking " + path + " failed: " + LogTail.of(linking.output()),
                    Map.of("seed", path.toString()));
            return archives;
        }
    }
}
