package coop.ccci.recipe.mailu;

import coop.ccci.kit.AppTrouble;
import java.nio.file.Path;

/** The folder of one mailbox, strictly below the root of volume mail: nothing else may be wiped as one. */
record MailHome(Path path) {
    private static final Path ROOT = Path.of("/mail");

    MailHome {
        if (!path.isAbsolute() || !path.equals(path.normalize()) || !path.startsWith(ROOT) || path.equals(ROOT)) {
            throw new AppTrouble("the home of the mailbox is \"" + path + "\", which is not a folder below " + ROOT);
        }
    }

    static MailHome of(String printed) {
        return new MailHome(Path.of(printed.strip()));
    }

    /** A path of the container as the volume knows it. */
    String inVolume(Path file) {
        return ROOT.relativize(file).toString();
    }
}
