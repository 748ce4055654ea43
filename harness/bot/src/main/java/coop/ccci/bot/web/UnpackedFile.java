package coop.ccci.bot.web;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is written once, durably; what goes wrong with the disk is trouble of ours, not of who sent the content. */
final class UnpackedFile {
    private static final int PIECE = 16 << 10;

    private UnpackedFile() {}

    /** Gives how many bytes there were, which is more than {@code most} where it stopped because of that. */
    static long write(Path file, InputStream content, long most) throws IOException {
        try (FileChannel target = create(file)) {
            byte[] piece = new byte[PIECE];
            long length = 0;
            for (int read = content.read(piece); read >= 0 && length <= most; read = content.read(piece)) {
                writeAll(file, target, ByteBuffer.wrap(piece, 0, read));
                length += read;
            }
            sync(file, target);
            return length;
        }
    }

    private static FileChannel create(Path file) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (IOException refused) {
            throw trouble(file, refused);
        }
    }

    private static void writeAll(Path file, FileChannel target, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                target.write(bytes);
            }
        } catch (IOException refused) {
            throw trouble(file, refused);
        }
    }

    private static void sync(Path file, FileChannel target) {
        try {
            target.force(true);
        } catch (IOException refused) {
            throw trouble(file, refused);
        }
    }

    private static HostTrouble trouble(Path file, IOException refused) {
        return new HostTrouble("unpacking " + file + ": " + refused, "make room for the runs folder", refused);
    }
}
