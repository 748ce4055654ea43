package coop.ccci.kit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The probe for a durable volume that nothing but files is known of: one file of random content per item, told apart by
 * its SHA-256. Usable only where data stands still while it is looked at, and where the service's container has
 * {@code sh}, {@code cat}, {@code mv} and {@code rm}; {@code path} is where the service mounts the volume's root.
 */
public final class FileProbe implements VolumeProbe {
    private static final String SUFFIX = ".ccci-probe";
    private static final int ABSENT = 44;
    private static final int SIZE = 16 * 1024;

    private final VolumeName volume;
    private final String service;
    private final String path;
    private final Map<Tag, String> seeded = new ConcurrentHashMap<>();

    public FileProbe(VolumeName volume, String service, String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("\"" + path + "\" is not an absolute path in a container");
        }
        this.volume = volume;
        this.service = service;
        this.path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Override
    public VolumeName volume() {
        return volume;
    }

    @Override
    public void seed(App app, Tag tag) {
        String content = randomText();
        app.exec(sh("cat > \"$1.part\" && mv \"$1.part\" \"$1\" && sync", file(tag))
                .reading(content));
        seeded.put(tag, sha256(content));
    }

    @Override
    public Presence look(App app, Tag tag) {
        String wanted = seeded.get(tag);
        if (wanted == null) {
            throw new AppTrouble("looking for " + tag + " in volume " + volume + ": this probe never seeded it");
        }
        ExecResult seen = app.exec(
                sh("[ -d \"$2\" ] || exit 1; [ -e \"$1\" ] || exit " + ABSENT + "; cat \"$1\"", file(tag), path)
                        .anyExit());
        return switch (seen.exit()) {
            case 0 -> compared(tag, wanted, sha256(seen.stdout()));
            case ABSENT -> Presence.absent("no file " + file(tag));
            default ->
                throw new AppTrouble("looking for " + file(tag) + " in service " + service + ": exited " + seen.exit()
                        + ": " + seen.stderr().strip());
        };
    }

    @Override
    public void wipe(App app) {
        app.exec(sh("[ -d \"$1\" ] && rm -f \"$1\"/*" + SUFFIX + " && sync", path));
    }

    @Override
    public List<String> expectedPaths(App app, Tag tag) {
        return List.of(tag + SUFFIX);
    }

    private Presence compared(Tag tag, String wanted, String found) {
        return found.equals(wanted)
                ? Presence.present(file(tag) + " has SHA-256 " + found)
                : Presence.absent(file(tag) + " has SHA-256 " + found + " instead of " + wanted);
    }

    private String file(Tag tag) {
        return path + "/" + tag + SUFFIX;
    }

    private Exec sh(String script, String... arguments) {
        String[] argv = new String[4 + arguments.length];
        argv[0] = "sh";
        argv[1] = "-c";
        argv[2] = script;
        argv[3] = "probe";
        System.arraycopy(arguments, 0, argv, 4, arguments.length);
        return Exec.in(service, argv);
    }

    private static String randomText() {
        byte[] bytes = new byte[SIZE];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
