package coop.ccci.engine.backup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/** Time of change and size of everything in a folder, by path; each path begins with a slash, the root's own is one. */
record FolderFacts(Map<String, Facts> entries) {

    /** When it was changed, in seconds, and its size in bytes. */
    record Facts(double changed, long size) {}

    /** Reads {@code <time> <size> <path>} entries, each ended by a NUL. */
    static FolderFacts parse(String found) {
        Map<String, Facts> entries = new HashMap<>();
        for (String entry : found.split("\0", -1)) {
            String[] parts = entry.split(" ", 3);
            if (parts.length == 3) {
                entries.put(parts[2], new Facts(Double.parseDouble(parts[0]), Long.parseLong(parts[1])));
            }
        }
        return new FolderFacts(entries);
    }

    /** Whether the file stands there with this size, or was changed or removed since. */
    boolean holds(String relativePath, OptionalLong size, double since) {
        Facts facts = entries.get("/" + relativePath);
        if (facts == null) {
            return folderChanged("/" + relativePath, since);
        }
        return size.isEmpty() || size.getAsLong() == facts.size() || facts.changed() >= since;
    }

    /** The sum of these files' sizes. */
    long bytes(List<String> relativePaths) {
        return relativePaths.stream()
                .map(path -> entries.get("/" + path))
                .filter(Objects::nonNull)
                .mapToLong(Facts::size)
                .sum();
    }

    private boolean folderChanged(String path, double since) {
        int slash = path.lastIndexOf('/');
        String folder = slash <= 0 ? "/" : path.substring(0, slash);
        Facts facts = entries.get(folder);
        if (facts != null) {
            return facts.changed() >= since;
        }
        return !folder.equals("/") && folderChanged(folder, since);
    }
}
