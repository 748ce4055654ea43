package coop.ccci.cli;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A run's regular files as a zip in a file that only its owner can read; paths are relative to the run's folder. */
record RunZip(Path file) implements AutoCloseable {

    static RunZip of(Path folder) {
        try {
            RunZip zip = new RunZip(Files.createTempFile("cc-ci-", ".zip"));
            zip.pack(folder);
            return zip;
        } catch (IOException full) {
            throw new HostTrouble("packing " + folder + ": " + full, "make room for temporary files", full);
        }
    }

    private void pack(Path folder) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Path each : regular(folder)) {
                zip.putNextEntry(new ZipEntry(folder.relativize(each)
                        .toString()
                        .replace(each.getFileSystem().getSeparator(), "/")));
                Files.copy(each, zip);
                zip.closeEntry();
            }
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    /** Links are left out: what they lead to is not of the run. */
    private static List<Path> regular(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            file.toFile().deleteOnExit();
        }
    }
}
