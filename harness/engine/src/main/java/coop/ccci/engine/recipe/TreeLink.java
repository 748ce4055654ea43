package coop.ccci.engine.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one symbolic link, where it stays within the tree whatever the other links are. */
final class TreeLink {
    private TreeLink() {}

    static void create(Path folder, String path, String target) throws IOException {
        Path root = folder.normalize();
        Path link = root.resolve(path);
        Path parent = link.getParent() == null ? root : link.getParent();
        if (target.startsWith("/") || !parent.resolve(target).normalize().startsWith(root)) {
            throw TreeWriter.broken(
                    path, "the link to \"" + target + "\" leads out of the recipe", "link to a file of the recipe");
        }
        if (goesUpAfterDown(target)) {
            throw TreeWriter.broken(
                    path,
                    "the link to \"" + target + "\" goes up after going down",
                    "write \"..\" only at its beginning");
        }
        Files.createDirectories(parent);
        Files.createSymbolicLink(link, Path.of(target));
    }

    /** After a name, {@code ..} would go up from wherever a link of that name leads. */
    private static boolean goesUpAfterDown(String target) {
        boolean down = false;
        for (String segment : target.split("/", -1)) {
            if (down && segment.equals("..")) {
                return true;
            }
            down |= !segment.isEmpty() && !segment.equals(".") && !segment.equals("..");
        }
        return false;
    }
}
