package coop.ccci.engine.machine;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file held by one thread of one process of this machine; the kernel frees that of a process that died. */
final class Hold implements AutoCloseable {
    /** Asked before the file is opened: to close any channel of it would give up the lock that this process has. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Hold(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Hold on(Path file, Duration patience) {
        List<Hold> held = new ArrayList<>();
        if (!Deadline.in(patience).until(() -> tryOn(file).map(held::add).isPresent())) {
            throw new HostTrouble("waiting for another cc-ci that holds " + file, "see what it waits for");
        }
        return held.getFirst();
    }

    static Optional<Hold> tryOn(Path file) {
        if (!HERE.add(file)) {
            return Optional.empty();
        }
        Optional<Hold> hold = Optional.empty();
        try {
            hold = lock(file);
            return hold;
        } catch (IOException refused) {
            throw trouble(file, refused);
        } finally {
            if (hold.isEmpty()) {
                HERE.remove(file);
            }
        }
    }

    void touch() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException refused) {
            throw trouble(file, refused);
        } finally {
            HERE.remove(file);
        }
    }

    private static Optional<Hold> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Hold(file, channel));
    }

    private static HostTrouble trouble(Path file, IOException refused) {
        return new HostTrouble("locking " + file + ": " + refused, "check the disk", refused);
    }
}
