package coop.ccci.engine.backup;

import coop.ccci.engine.backup.BackupPlan.Capture;
import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.compose.Compose.Service;
import coop.ccci.engine.compose.Compose.Volume;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.util.List;

/** Reads the {@code backupbot.*} labels of a stack, version 2 and the old {@code .path} of version 1. */
public final class BackupLabels {
    private BackupLabels() {}

    /** A path that a label names and that no volume of the stack holds. */
    public record StrayPath(String service, String label, String path) {}

    /**
     * What the labels ask for, as the union over the services that opt in; a path outside every volume is a
     * {@link RecipeProblem}, because a backup of it would be lost with its container.
     */
    public static BackupPlan plan(Compose compose) {
        List<Service> services = optedIn(compose);
        if (services.isEmpty()) {
            return new BackupPlan(List.of(), List.of());
        }
        strayPaths(compose).stream().findFirst().ifPresent(stray -> {
            throw outside(stray);
        });
        return new BackupPlan(captures(compose, services), BackupLabelsHooks.of(compose));
    }

    /** Every path that {@link #plan} would refuse. */
    public static List<StrayPath> strayPaths(Compose compose) {
        return optedIn(compose).stream()
                .flatMap(service -> new BackupLabelsOfService(compose, service).strayPaths().stream())
                .toList();
    }

    /** Whether this service's label asks for a backup; {@code "false"}, in any case of letters, does not. */
    public static boolean optsIn(Service service) {
        return service.labels()
                .getOrDefault(BackupLabelsOfService.BACKUP, "")
                .strip()
                .equalsIgnoreCase("true");
    }

    private static List<Service> optedIn(Compose compose) {
        return compose.services().values().stream().filter(BackupLabels::optsIn).toList();
    }

    private static List<Capture> captures(Compose compose, List<Service> services) {
        return compose.volumes().values().stream()
                .filter(volume -> !volume.external())
                .map(Volume::key)
                .map(volume -> new Capture(volume, paths(compose, services, volume)))
                .filter(capture -> !capture.paths().isEmpty())
                .toList();
    }

    private static List<String> paths(Compose compose, List<Service> services, String volume) {
        List<String> paths = services.stream()
                .flatMap(service -> new BackupLabelsOfService(compose, service).paths(volume).stream())
                .distinct()
                .sorted()
                .toList();
        return paths.contains(".") ? List.of(".") : paths;
    }

    private static RecipeProblem outside(StrayPath stray) {
        return new RecipeProblem(
                ReasonCode.BACKUP_FAILED,
                "reading the backup labels of service " + stray.service() + ": " + stray.label() + " names "
                        + stray.path() + ", which is in no volume of the stack",
                "name a path in a volume, or mount a volume there");
    }
}
