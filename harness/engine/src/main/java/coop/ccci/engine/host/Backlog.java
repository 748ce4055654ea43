package coop.ccci.engine.host;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Bytes that wait to be read, first in, first out: some in memory, the rest in a temporary file. */
final class Backlog implements Closeable {
    private final int memoryLimit;
    private final Deque<ByteBuffer> memory = new ArrayDeque<>();
    private int inMemory;
    private Optional<FileChannel> file = Optional.empty();
    private long read;
    private long written;

    Backlog(int memoryLimit) {
        this.memoryLimit = memoryLimit;
    }

    int available() {
        return (int) Math.min(Integer.MAX_VALUE, inMemory + written - read);
    }

    void append(byte[] bytes, int offset, int length) throws IOException {
        if (read == written && inMemory + length <= memoryLimit) {
            byte[] copy = new byte[length];
            System.arraycopy(bytes, offset, copy, 0, length);
            memory.add(ByteBuffer.wrap(copy));
            inMemory += length;
            return;
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
            written += file().write(rest, written);
        }
    }

    /** At least one byte; only to be asked when some are available. */
    int take(byte[] into, int offset, int length) throws IOException {
        ByteBuffer head = memory.peek();
        return head == null ? takeFromFile(into, offset, length) : takeFromMemory(head, into, offset, length);
    }

    private int takeFromMemory(ByteBuffer head, byte[] into, int offset, int length) {
        int taken = Math.min(length, head.remaining());
        head.get(into, offset, taken);
        inMemory -= taken;
        if (!head.hasRemaining()) {
            memory.remove();
        }
        return taken;
    }

    private int takeFromFile(byte[] into, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, written - read);
        int taken = file().read(ByteBuffer.wrap(into, offset, wanted), read);
        read += taken;
        if (read == written) {
            file().truncate(0);
            read = 0;
            written = 0;
        }
        return taken;
    }

    private FileChannel file() throws IOException {
        if (file.isEmpty()) {
            Path path = Files.createTempFile("cc-ci-backlog", "");
            file = Optional.of(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        }
        return file.get();
    }

    @Override
    public void close() throws IOException {
        memory.clear();
        inMemory = 0;
        read = written;
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
