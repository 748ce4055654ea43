package coop.ccci.engine.results;

import coop.ccci.engine.results.ArtifactFiles.Kind;
import coop.ccci.engine.results.Verification.Check;
import coop.ccci.model.results.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the files of a run's folder are exactly those that its results name, as they were then. */
final class ArtifactCheck {
    private final ArtifactFiles files;
    private final List<Artifact> named;
    private final List<String> wrong = new ArrayList<>();

    ArtifactCheck(ArtifactFiles files, List<Artifact> named) {
        this.files = files;
        this.named = named;
    }

    Check check() {
        Set<String> seen = new HashSet<>();
        try {
            for (Artifact artifact : named) {
                compare(artifact, seen);
            }
            files.named(Kind.FILE).stream()
                    .filter(path -> !seen.contains(path))
                    .forEach(extra -> wrong.add(extra + ": not named, and there"));
            files.named(Kind.OTHER).forEach(other -> wrong.add(other + ": a link or a device, which no run makes"));
        } catch (IOException unreadable) {
            wrong.add("the folder cannot be read: " + unreadable);
        }
        return Check.of("artifacts", named.size() + " files, each as it was", wrong);
    }

    private void compare(Artifact artifact, Set<String> seen) throws IOException {
        String path = artifact.path();
        if (!staysInside(path)) {
            wrong.add(path + ": leads out of the folder, so it was not looked at");
        } else if (!seen.add(path)) {
            wrong.add(path + ": named twice");
        } else if (isBehindALink(path)) {
            wrong.add(path + ": a link, or behind one, so it was not looked at");
        } else if (Kind.of(files.folder().resolve(path)) != Kind.FILE) {
            wrong.add(path + ": missing");
        } else if (!Sha256.hexOfFile(files.folder().resolve(path)).equals(artifact.sha256())) {
            wrong.add(path + ": changed");
        }
    }

    /** Only names with {@code /} between them; what an operating system makes of anything else is not for us to find out. */
    private static boolean staysInside(String path) {
        try {
            return !path.contains("\\")
                    && !Path.of(path).isAbsolute()
                    && Stream.of(path.split("/", -1))
                            .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    private boolean isBehindALink(String path) {
        Path step = files.folder();
        for (Path name : Path.of(path)) {
            step = step.resolve(name);
            if (Files.isSymbolicLink(step)) {
                return true;
            }
        }
        return false;
    }
}
