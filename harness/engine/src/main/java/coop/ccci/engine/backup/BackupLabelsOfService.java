package coop.ccci.engine.backup;

import coop.ccci.engine.backup.BackupLabels.StrayPath;
import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.compose.Compose.Mount;
import coop.ccci.engine.compose.Compose.Service;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the labels of one service that opted in ask for. */
final class BackupLabelsOfService {
    static final String BACKUP = "backupbot.backup";
    private static final String OLD_PATH = "backupbot.backup.path";
    private static final String VOLUMES = "backupbot.backup.volumes.";

    private final Compose compose;
    private final Service service;

    BackupLabelsOfService(Compose compose, Service service) {
        this.compose = compose;
        this.service = service;
    }

    /** The paths of this volume to capture, relative to its root; none where this service does not ask for it. */
    List<String> paths(String volume) {
        return service.labels().containsKey(OLD_PATH) ? oldPaths(volume) : newPaths(volume);
    }

    List<StrayPath> strayPaths() {
        Stream<StrayPath> old = listed(OLD_PATH).stream()
                .filter(path -> mountOf(path).isEmpty())
                .map(path -> new StrayPath(service.name(), OLD_PATH, path));
        Stream<StrayPath> escaping = service.labels().keySet().stream()
                .filter(label -> label.startsWith(VOLUMES) && label.endsWith(".path"))
                .flatMap(label -> listed(label).stream()
                        .filter(path -> Path.of(inVolume(path)).startsWith(".."))
                        .map(path -> new StrayPath(service.name(), label, path)));
        return Stream.concat(old, escaping).toList();
    }

    private List<String> oldPaths(String volume) {
        return listed(OLD_PATH).stream()
                .flatMap(path -> mountOf(path).stream()
                        .filter(mount -> mount.volume().equals(volume))
                        .map(mount -> orRoot(target(mount).relativize(absolute(path)))))
                .toList();
    }

    private List<String> newPaths(String volume) {
        if (isLeftOut(volume)) {
            return List.of();
        }
        List<String> paths = listed(VOLUMES + volume + ".path");
        return paths.isEmpty()
                ? List.of(".")
                : paths.stream().map(BackupLabelsOfService::inVolume).toList();
    }

    /** Any service of the stack may leave a volume out, because any may hold the labels. */
    private boolean isLeftOut(String volume) {
        return compose.services().values().stream()
                .map(other -> other.labels().getOrDefault(VOLUMES + volume, ""))
                .anyMatch(value -> value.strip().equalsIgnoreCase("false"));
    }

    /** The innermost mount of this service that holds the path, where that is a volume of the stack's own. */
    private Optional<Mount> mountOf(String path) {
        return service.mounts().stream()
                .filter(mount -> absolute(path).startsWith(target(mount)))
                .max(Comparator.comparingInt(mount -> target(mount).getNameCount()))
                .filter(mount -> Optional.ofNullable(compose.volumes().get(mount.volume()))
                        .filter(volume -> !volume.external())
                        .isPresent());
    }

    private List<String> listed(String label) {
        return Stream.of(service.labels().getOrDefault(label, "").split(",", -1))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
    }

    private static Path target(Mount mount) {
        return absolute(mount.target());
    }

    private static Path absolute(String path) {
        return Path.of("/").resolve(path).normalize();
    }

    private static String inVolume(String path) {
        return orRoot(Path.of(path.replaceFirst("^/+", "")).normalize());
    }

    private static String orRoot(Path relative) {
        return relative.toString().isEmpty() ? "." : relative.toString();
    }
}
