package coop.ccci.engine.cell;

import coop.ccci.engine.machine.StateRoot;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The folders of all cells that one user of this machine has. */
record CellFolders(StateRoot root) {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    CellFolder of(String id) {
        return new CellFolder(root.cells().resolve(id));
    }

    List<Path> all() {
        try (Stream<Path> children = Files.list(root.cells())) {
            return children.sorted().toList();
        } catch (NoSuchFileException noneYet) {
            return List.of();
        } catch (IOException unreadable) {
            throw new HostTrouble("listing cells: " + unreadable, "check the rights of " + root.cells(), unreadable);
        }
    }

    static boolean isDeleted(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith(Remains.DELETED);
    }

    private static CellFolder make(CellFolder folder, CellState state) throws IOException {
        Files.createDirectory(folder.path(), OWNER_ONLY);
        folder.write(state);
        Cgroups.MACHINE.make(state.id());
        return folder;
    }

    /** Makes the cell's folder and control groups, known as this process's from the first moment. */
    CellFolder claim(CellState state) {
        CellFolder folder = of(state.id());
        try {
            Files.createDirectories(root.cells());
            return MachineLock.holding(() -> make(folder, state));
        } catch (FileAlreadyExistsException taken) {
            throw new UsageProblem("there is a cell " + state.id() + " already", "see it with: cc-ci cell ls");
        } catch (IOException refused) {
            throw folder.trouble("making", refused);
        }
    }
}
