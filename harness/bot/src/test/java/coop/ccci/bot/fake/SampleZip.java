package coop.ccci.bot.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip file with what nobody's tool would put into one, too. */
public final class SampleZip {
    private static final int LINK = 0120777;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    /** With the files of a run that has results. */
    public static SampleZip of(SampleRun run) {
        return new SampleZip()
                .file("results.json", run.json())
                .file("run.log", "it ran\n")
                .file("junit/install.xml", "<testsuite/>\n");
    }

    /** And a file. */
    public SampleZip file(String name, String content) {
        return entry(name, content, entry -> {});
    }

    /** And a folder. */
    public SampleZip folder(String name) {
        return entry(name + "/", "", entry -> entry.setUnixMode(040755));
    }

    /** And a symbolic link. */
    public SampleZip link(String name, String target) {
        return entry(name, target, entry -> entry.setUnixMode(LINK));
    }

    /** And something of another kind, such as a device. */
    public SampleZip special(String name, int mode) {
        return entry(name, "", entry -> entry.setUnixMode(mode));
    }

    /** The whole file. */
    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private SampleZip entry(String name, String content, Consumer<ZipArchiveEntry> change) {
        try {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            change.accept(entry);
            zip.putArchiveEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
