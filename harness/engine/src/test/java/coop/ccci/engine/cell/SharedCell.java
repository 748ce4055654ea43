package coop.ccci.engine.cell;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.host.SshHost;
import coop.ccci.engine.machine.StateRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One real Swarm for all tests of this JVM that only need some Swarm: booted at the first need, gone with the JVM. */
public final class SharedCell {
    private static final ReentrantLock BOOTING = new ReentrantLock();
    private static @Nullable Cell cell;

    private SharedCell() {}

    /** A connection of the caller's own. */
    public static SshHost connect(Events events) {
        Cell shared = cell();
        return SshHost.connect(shared.address(), shared.identity(), shared.knownHosts(), events);
    }

    private static Cell cell() {
        BOOTING.lock();
        try {
            if (cell == null) {
                cell = boot();
            }
            return cell;
        } finally {
            BOOTING.unlock();
        }
    }

    private static Cell boot() {
        StateRoot root = new StateRoot(fresh());
        Cell booted = new Cells(root, Events.none()).boot(CellSpec.fresh(Egress.NONE));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            booted.close();
            delete(root.path());
        }));
        try (SshHost host = SshHost.connect(booted.address(), booted.identity(), booted.knownHosts(), Events.none())) {
            host.docker()
                    .createNetworkCmd()
                    .withName("proxy")
                    .withDriver("overlay")
                    .withAttachable(true)
                    .exec();
        }
        return booted;
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory(Path.of("/var/tmp"), "cc-ci-test-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
