package coop.ccci.engine.lint;

import coop.ccci.engine.compose.Compose.Service;
import java.util.List;

/** No backup label is of backupbot's version 1. */
final class CC001OldBackupLabel implements Rule {
    private static final List<String> OLD =
            List.of("backupbot.backup.path", "backupbot.restore", "backupbot.restore.path");

    @Override
    public Facts facts() {
        return new Facts("CC001", Severity.WARN, "no backup label is of backupbot's version 1");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.perService(service -> OLD.stream()
                .filter(service.labels()::containsKey)
                .map(label -> new Hit(
                        subject.whereLabel(service, label),
                        "service " + service.name() + " has the label " + label + " of version 1" + hooks(service),
                        next(label))));
    }

    private static String next(String label) {
        return label.equals("backupbot.restore")
                ? "leave it away, version 2 knows only backupbot.restore.pre-hook and .post-hook"
                : "name volumes instead: backupbot.backup.volumes.<volume>.path=<path>";
    }

    private static String hooks(Service service) {
        boolean hooked = service.labels().keySet().stream().anyMatch(label -> label.endsWith("-hook"));
        return hooked ? ", and its hooks were written for it" : "";
    }
}
