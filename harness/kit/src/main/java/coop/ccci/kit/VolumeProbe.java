package coop.ccci.kit;

/**
 * Puts real data into one volume through the app's own path, looks for it, and wipes it. Called in any order and often;
 * an exception means that the probe could not do it or could not tell, never that the item is absent.
 */
public interface VolumeProbe {

    /** The volume whose data this probe can tell apart from every other volume's. */
    VolumeName volume();

    /**
     * Creates the item through the app's own path (an SMTP delivery, an API call, a command) and returns once it is durable;
     * probes of other volumes may be seeding at the same time.
     */
    void seed(App app, Tag tag);

    /** Says whether the item is there, as the app itself sees it. */
    Presence look(App app, Tag tag);

    /** Destroys this volume's items, and nothing of any other volume. */
    void wipe(App app);

    /**
     * Paths, relative to the volume's root, at least one of which a snapshot must hold if it holds the seeded items; a path
     * names a file or a folder. The root itself, {@code "."}, asks only for some file at all.
     */
    default java.util.List<String> expectedPaths(App app, Tag tag) {
        return java.util.List.of(".");
    }
}
