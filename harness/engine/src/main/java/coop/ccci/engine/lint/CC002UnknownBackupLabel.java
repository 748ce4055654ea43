package coop.ccci.engine.lint;

import coop.ccci.engine.compose.Compose.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every backupbot label has a known key and a value that means something. */
final class CC002UnknownBackupLabel implements Rule {
    private static final Set<String> SWITCH_VALUES = Set.of("true", "false");
    private static final Pattern SWITCH = Pattern.compile("backupbot\\.(backup(\\.volumes\\.[A-Za-z0-9_-]+)?|restore)");
    private static final Pattern KNOWN = Pattern.compile("backupbot\\.((backup|restore)\\.(path|pre-hook|post-hook)"
            + "|backup\\.volumes\\.[A-Za-z0-9_.-]+\\.path)");

    @Override
    public Facts facts() {
        return new Facts(
                "CC002", Severity.WARN, "every backupbot label has a known key and a value that means something");
    }

    @Override
    public List<Hit> check(Subject subject) {
        return subject.perService(service -> service.labels().entrySet().stream()
                .filter(label -> label.getKey().startsWith("backupbot."))
                .flatMap(label -> hit(subject, service, label)));
    }

    private static Stream<Hit> hit(Subject subject, Service service, Map.Entry<String, String> label) {
        String where = subject.whereLabel(service, label.getKey());
        if (!SWITCH.matcher(label.getKey()).matches()) {
            return KNOWN.matcher(label.getKey()).matches()
                    ? Stream.of()
                    : Stream.of(new Hit(
                            where,
                            "service " + service.name() + " has the label " + label.getKey()
                                    + ", which backupbot does not know",
                            "look for a slip of the pen, or remove it"));
        }
        return SWITCH_VALUES.contains(label.getValue().strip().toLowerCase(Locale.ROOT))
                ? Stream.of()
                : Stream.of(new Hit(
                        where,
                        label.getKey() + " of service " + service.name() + " is \"" + label.getValue() + "\"",
                        "set it to true or false"));
    }
}
