package coop.ccci.engine.backup;

import coop.ccci.engine.backup.BackupPlan.Hooks;
import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.compose.Compose.Mount;
import coop.ccci.engine.compose.Compose.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the hooks of a stack's services; both versions of the labels spell them alike. */
final class BackupLabelsHooks {
    private BackupLabelsHooks() {}

    /** The hooks of every service that has one and does not say that it is to be left out. */
    static List<Hooks> of(Compose compose) {
        return compose.services().values().stream()
                .filter(service -> !refuses(service))
                .map(BackupLabelsHooks::of)
                .filter(BackupLabelsHooks::any)
                .toList();
    }

    private static Hooks of(Service service) {
        return new Hooks(
                service.name(),
                service.mounts().stream().map(Mount::volume).distinct().toList(),
                hook(service, "backupbot.backup.pre-hook"),
                hook(service, "backupbot.backup.post-hook"),
                hook(service, "backupbot.restore.pre-hook"),
                hook(service, "backupbot.restore.post-hook"));
    }

    private static Optional<String> hook(Service service, String label) {
        return Optional.ofNullable(service.labels().get(label)).filter(line -> !line.isBlank());
    }

    private static boolean any(Hooks hooks) {
        return Stream.of(hooks.backupPre(), hooks.backupPost(), hooks.restorePre(), hooks.restorePost())
                .anyMatch(Optional::isPresent);
    }

    private static boolean refuses(Service service) {
        return service.labels()
                .getOrDefault(BackupLabelsOfService.BACKUP, "")
                .strip()
                .equalsIgnoreCase("false");
    }
}
