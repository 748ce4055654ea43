package coop.ccci.bot.web;

import coop.ccci.bot.queue.RunId;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The runs that people may look at: those that have ended, with results, and that nothing speaks against. */
record RunsFolder(Path folder, Predicate<RunId> mayBeServed) {
    private static final int MOST_LISTED = 2000;

    /** The folder of a run that is shown. */
    Optional<Path> run(String id) {
        return id(id).filter(this::isShown).map(this::of);
    }

    /** Where a run's folder is or will be. */
    Path of(RunId id) {
        return folder.resolve(id.value());
    }

    /** The run that an address is about. */
    static Optional<RunId> in(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equals("runs") ? id(parts[2]) : Optional.empty();
    }

    static Optional<RunId> id(String written) {
        try {
            return Optional.of(new RunId(written));
        } catch (UsageProblem other) {
            return Optional.empty();
        }
    }

    /** A regular file of a run, on the way to which there is no link. */
    static Optional<Path> file(Path run, String written) {
        return ArtifactPath.of(written)
                .filter(path -> path.above().stream().allMatch(above -> isFolder(above.in(run))))
                .map(path -> path.in(run))
                .filter(RunsFolder::isFile);
    }

    /** All files of a run that are served. */
    static List<ArtifactPath> files(Path run) throws IOException {
        try (Stream<Path> tree = Files.walk(run, ArtifactPath.DEEPEST)) {
            return tree.filter(RunsFolder::isFile)
                    .map(file -> ArtifactPath.of(run.relativize(file).toString()))
                    .flatMap(Optional::stream)
                    .limit(MOST_LISTED)
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
        }
    }

    private boolean isShown(RunId id) {
        return isFolder(of(id)) && isFile(of(id).resolve(ResultsFile.NAME)) && mayBeServed.test(id);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
