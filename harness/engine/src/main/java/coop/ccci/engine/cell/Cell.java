package coop.ccci.engine.cell;

import coop.ccci.engine.host.SshAddress;
import java.nio.file.Path;

/**
 * A running cell. {@link #close} ends one that dies with the harness, and leaves nothing of it; one that stays is left
 * running until {@link Cells#down}.
 */
public final class Cell implements AutoCloseable {
    private final CellFolder folder;
    private final String id;
    private final Link link;
    private final Runnable end;

    Cell(CellFolder folder, String id, Link link, Runnable end) {
        this.folder = folder;
        this.id = id;
        this.link = link;
        this.end = end;
    }

    /** What tells it from other cells. */
    public String id() {
        return id;
    }

    /** Where its sshd listens. */
    public SshAddress address() {
        return new SshAddress("root", link.address(), 22);
    }

    /** The private key that logs in. */
    public Path identity() {
        return folder.identity();
    }

    /** The key that its sshd proves, in known_hosts form. */
    public Path knownHosts() {
        return folder.knownHosts();
    }

    /** Its control group, below the root of each hierarchy. */
    public String cgroup() {
        return "/cc-ci/" + id;
    }

    CellDocker docker() {
        long first = folder.state()
                .flatMap(CellState::init)
                .orElseThrow(() -> BootTrouble.of(folder, "it is gone"))
                .pid();
        return new CellDocker(folder, first);
    }

    /** Where its dockerd keeps everything. */
    Path data() {
        return folder.file("data");
    }

    @Override
    public void close() {
        end.run();
    }
}
