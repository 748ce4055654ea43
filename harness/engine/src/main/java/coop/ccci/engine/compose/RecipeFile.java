package coop.ccci.engine.compose;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a compose file names. */
final class RecipeFile {
    private RecipeFile() {}

    static void check(Path folder, String file, Place place, String what) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw BrokenCompose.at(
                    place,
                    what + " names \"" + file + "\", which is outside the recipe",
                    "keep the file in the recipe");
        }
        if (!Files.isRegularFile(path)) {
            throw BrokenCompose.at(
                    place, what + " names \"" + file + "\", which the recipe does not hold", "add the file");
        }
    }
}
