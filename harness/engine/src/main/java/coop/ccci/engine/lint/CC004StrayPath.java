package coop.ccci.engine.lint;

import coop.ccci.engine.backup.BackupLabels;
import coop.ccci.engine.backup.BackupLabels.StrayPath;
import java.util.List;

/** Every path a backup label names is in a volume of the stack. */
final class CC004StrayPath implements Rule {
    @Override
    public Facts facts() {
        return new Facts("CC004", Severity.ERROR, "every path a backup label names is in a volume of the stack");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.stack().stream()
                .flatMap(stack -> BackupLabels.strayPaths(stack.compose()).stream())
                .map(stray -> hit(subject, stray))
                .toList();
    }

    private static Hit hit(Subject subject, StrayPath stray) {
        return new Hit(
                subject.where("services", stray.service(), "deploy", "labels", stray.label()),
                stray.label() + " of service " + stray.service() + " names " + stray.path()
                        + ", which is in no volume: a backup of it is lost with its container",
                "name a path in a volume, or mount a volume there");
    }
}
