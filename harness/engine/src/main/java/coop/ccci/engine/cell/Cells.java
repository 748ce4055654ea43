package coop.ccci.engine.cell;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.OwnThread;
import coop.ccci.engine.machine.Space;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.machine.User;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of this machine; booting and ending them needs root. */
public final class Cells {
    private final CellFolders folders;
    private final Events events;
    private final InstantSource time = InstantSource.system();

    public Cells(StateRoot root, Events events) {
        this.folders = new CellFolders(root);
        this.events = events;
    }

    /**
     * Boots a cell and waits until its Swarm answers, about two seconds; whoever asked closes it. The first one with some
     * images takes as long as loading them does.
     */
    public Cell boot(CellSpec spec) {
        requireRoot();
        Space.of(folders.root()).require();
        Seed seed = new Seeds(folders.root(), events, this::boot).of(spec.images());
        long start = System.nanoTime();
        CellState state = CellState.booting(spec, time.instant());
        CellFolder folder = folders.claim(state);
        Cell cell = boot(folder, state, seed);
        long millis = (System.nanoTime() - start) / 1_000_000;
        events.tell(
                "cell.booted",
                "Cell " + cell.id() + " is up at " + cell.address() + " after " + millis + " ms",
                Map.of("cell", cell.id(), "address", cell.address().toString(), "ms", Long.toString(millis)));
        return cell;
    }

    /** A cell that was told to stay; closing it leaves it running. */
    public Cell running(String id) {
        CellState state = known(id);
        Link link = state.link().filter(any -> state.runs()).orElseThrow(() -> unknown(id));
        return new Cell(folders.of(id), id, link, () -> {});
    }

    /** Ends a cell, whoever booted it, and removes all of it. */
    public void down(String id) {
        requireRoot();
        known(id);
        new Remains(folders.of(id)).clear();
        events.tell("cell.ended", "Cell " + id + " is gone", Map.of("cell", id));
    }

    /** All cells there are, dead ones that await the janitor included. */
    public List<CellStatus> list() {
        return folders.all().stream()
                .filter(folder -> !CellFolders.isDeleted(folder))
                .map(CellFolder::new)
                .map(CellFolder::state)
                .flatMap(Optional::stream)
                .map(CellStatus::of)
                .toList();
    }

    private static Cell boot(CellFolder folder, CellState state, Seed seed) {
        try {
            List<Path> missing = seed.sow(folder);
            Cell cell = new Boot(folder, state).run();
            missing.forEach(archive -> cell.docker().load(archive));
            return cell;
        } catch (RuntimeException failed) {
            throw OwnThread.unstoppable(() -> cleared(folder, failed));
        }
    }

    private static RuntimeException cleared(CellFolder folder, RuntimeException failed) {
        try {
            new Remains(folder).clear();
        } catch (RuntimeException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
        return failed;
    }

    private CellState known(String id) {
        return folders.of(new CellSpec(id, Egress.NONE, Lifetime.STAYS).id())
                .state()
                .orElseThrow(() -> unknown(id));
    }

    private static UsageProblem unknown(String id) {
        return new UsageProblem("no cell " + id + " runs on this machine", "see which do with: cc-ci cell ls");
    }

    private static void requireRoot() {
        if (User.current() != User.ROOT) {
            throw new HostTrouble(
                    "a cell needs root: namespaces, mounts and control groups are made for it",
                    "run cc-ci as root, or name a host of yours with --host ssh://…");
        }
    }
}
