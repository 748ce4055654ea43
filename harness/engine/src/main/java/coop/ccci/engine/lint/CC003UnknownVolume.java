package coop.ccci.engine.lint;

import coop.ccci.engine.compose.Compose.Service;
import coop.ccci.engine.compose.Compose.Volume;
import coop.ccci.engine.compose.LocatedCompose;
import java.util.List;
import java.util.stream.Stream;

/** Every volume a backup label names is a volume of the stack. */
final class CC003UnknownVolume implements Rule {
    private static final String PREFIX = "backupbot.backup.volumes.";

    @Override
    public Facts facts() {
        return new Facts("CC003", Severity.WARN, "every volume a backup label names is a volume of the stack");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.stack().stream()
                .flatMap(stack -> stack.compose().services().values().stream()
                        .flatMap(service -> unknown(subject, stack, service)))
                .toList();
    }

    private static Stream<Hit> unknown(Subject subject, LocatedCompose stack, Service service) {
        return service.labels().keySet().stream()
                .filter(label -> label.startsWith(PREFIX))
                .filter(label -> !isOwnVolume(stack, volume(label)))
                .map(label -> new Hit(
                        subject.whereLabel(service, label),
                        label + " of service " + service.name() + " names no volume of the stack",
                        "use one of "
                                + String.join(", ", stack.compose().volumes().keySet())));
    }

    private static boolean isOwnVolume(LocatedCompose stack, String volume) {
        Volume declared = stack.compose().volumes().get(volume);
        return declared != null && !declared.external();
    }

    private static String volume(String label) {
        return label.substring(PREFIX.length()).replaceFirst("\\.path$", "");
    }
}
