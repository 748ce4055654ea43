package coop.ccci.engine.recipe;

import coop.ccci.model.RecipeProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Writes a git tree into an empty folder, bit for bit; whatever would lead out of that folder is refused. */
final class TreeWriter {
    private static final int MAX_FILES = 10_000;
    private static final long MAX_BYTES = 100L << 20;

    private final Repository repository;
    private final Path folder;
    private final Map<String, String> links = new LinkedHashMap<>();
    private int files;
    private long bytes;

    TreeWriter(Repository repository, Path folder) {
        this.repository = repository;
        this.folder = folder;
    }

    void write(RevTree tree) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                entry(walk);
            }
        }
        // Last, so that no file is ever written through a link.
        for (Map.Entry<String, String> link : links.entrySet()) {
            TreeLink.create(folder, link.getKey(), link.getValue());
        }
    }

    private void entry(TreeWalk walk) throws IOException {
        String path = walk.getPathString();
        checkName(path);
        if (++files > MAX_FILES) {
            throw broken(
                    path, "the tree has more than " + MAX_FILES + " files", "keep the app itself out of its recipe");
        }
        FileMode mode = walk.getFileMode(0);
        if (mode.equals(FileMode.GITLINK)) {
            throw broken(path, "it is a submodule, which a deployment does not fetch", "put its files into the recipe");
        }
        ObjectLoader blob = repository.open(walk.getObjectId(0));
        if (mode.equals(FileMode.SYMLINK)) {
            links.put(path, new String(blob.getBytes(4096), java.nio.charset.StandardCharsets.UTF_8));
        } else {
            file(path, mode, blob);
        }
    }

    private void file(String path, FileMode mode, ObjectLoader blob) throws IOException {
        bytes += blob.getSize();
        if (bytes > MAX_BYTES) {
            throw broken(path, "the tree is larger than 100 MiB", "keep the app itself out of its recipe");
        }
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent() == null ? folder : file.getParent());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            blob.copyTo(out);
        }
        String permissions = mode.equals(FileMode.EXECUTABLE_FILE) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static void checkName(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.equalsIgnoreCase(".git")) {
                throw broken(path, "no file may have such a name", "rename it");
            }
        }
    }

    static RecipeProblem broken(String path, String why, String next) {
        return BrokenRecipe.because("checking out " + path + ": " + why, next);
    }
}
