package coop.ccci.engine.machine;

import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The folder in which the harness keeps what outlives a command on this machine: cells, cached images. */
public record StateRoot(Path path) {
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9._/+@-]+");

    public StateRoot {
        path = path.toAbsolutePath().normalize();
        if (!PLAIN.matcher(path.toString()).matches() || path.startsWith("/run") || path.startsWith("/sys")) {
            throw new UsageProblem(
                    "state folder \"" + path
                            + "\" cannot be used: it has to be free of blanks and outside /run and /sys",
                    "set CC_CI_HOME to another folder");
        }
    }

    /** What {@code CC_CI_HOME} names, else {@code cc-ci} in the user's cache folder. */
    public static StateRoot of(Map<String, String> environment) {
        String home = environment.getOrDefault("CC_CI_HOME", "");
        return new StateRoot(home.isBlank() ? cache(environment).resolve("cc-ci") : Path.of(home));
    }

    /** One folder per cell. */
    public Path cells() {
        return path.resolve("cells");
    }

    /** Archives of lab images, by digest. */
    public Path images() {
        return path.resolve("images");
    }

    /** Images ready to be linked into new cells, by digest of their archives; on the file system of the cells. */
    public Path seeds() {
        return path.resolve("seeds");
    }

    private static Path cache(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
    }
}
