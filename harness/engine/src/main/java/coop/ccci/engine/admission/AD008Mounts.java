package coop.ccci.engine.admission;

import coop.ccci.engine.compose.Node;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Only named volumes, memory and the host's time zone, read-only, are mounted. */
final class AD008Mounts implements Rule {
    private static final Set<String> OF_THE_HOST = Set.of("/etc/timezone", "/etc/localtime");
    /** One letter is a drive of Windows to docker. */
    private static final Pattern VOLUME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]+");

    private static final Pattern TARGET = Pattern.compile(
            "(?!(.*/)?\\.\\.?(/|$))(?!/(proc|sys)(/|$))(?!/dev(/?$|/(?!shm/?$)))/[^:{}\\p{Cntrl}\\\\]*");
    private static final String NEXT =
            "mount a volume of the stack; of the host, only /etc/timezone and /etc/localtime, with :ro";

    @Override
    public AdmissionRule facts() {
        return new AdmissionRule(
                "AD008", "mounts of volumes and memory, and of /etc/timezone and /etc/localtime read-only");
    }

    @Override
    public Stream<Hit> check(Dossier dossier) {
        return dossier.services().flatMap(service -> service.items("volumes").flatMap(mount -> check(service, mount)));
    }

    private static Stream<Hit> check(Layer.Service service, Node mount) {
        return Stream.of(source(mount), target(mount))
                .flatMap(Optional::stream)
                .map(text -> service.hit(mount.place(), text, NEXT));
    }

    private static Optional<String> source(Node mount) {
        String source = mount.at("source").map(Nodes::text).orElse("");
        return switch (mount.at("type").map(Nodes::text).orElse("volume")) {
            case "volume" -> volume(source);
            case "tmpfs" -> source.isEmpty() ? Optional.empty() : Optional.of("memory has no source, as " + source);
            case "bind" -> bind(source, mount.at("read_only").map(Nodes::text).orElse("false"));
            default -> Optional.of("a mount of another type than volume, tmpfs and bind: " + source);
        };
    }

    private static Optional<String> volume(String source) {
        return source.isEmpty() || VOLUME.matcher(source).matches()
                ? Optional.empty()
                : Optional.of("\"" + source + "\" is not certain to be read as the name of a volume");
    }

    private static Optional<String> bind(String source, String readOnly) {
        if (!OF_THE_HOST.contains(source)) {
            String socket = source.endsWith(".sock") ? ", a socket, which may be all it takes to own the host" : "";
            return Optional.of("mounts " + source + " of the host" + socket);
        }
        return readOnly.equals("true")
                ? Optional.empty()
                : Optional.of("mounts " + source + " of the host to write to");
    }

    private static Optional<String> target(Node mount) {
        String target = mount.at("target").map(Nodes::text).orElse("");
        return TARGET.matcher(target).matches()
                ? Optional.empty()
                : Optional.of("mounts something at \"" + target + "\" in the container");
    }
}
