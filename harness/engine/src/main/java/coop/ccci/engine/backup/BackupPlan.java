package coop.ccci.engine.backup;

import java.util.List;
import java.util.Optional;

/** What the labels of a stack's services ask for; empty where the recipe did not opt in. */
public record BackupPlan(List<Capture> captures, List<Hooks> hooks) {

    /** One volume to capture, by its compose key, and the paths in it relative to its root ({@code "."} is all of it). */
    public record Capture(String volume, List<String> paths) {}

    /** The hooks of one service, each a shell line for its running container; {@code volumes} are the compose keys it mounts. */
    public record Hooks(
            String service,
            List<String> volumes,
            Optional<String> backupPre,
            Optional<String> backupPost,
            Optional<String> restorePre,
            Optional<String> restorePost) {}

    /** Whether the labels ask for this volume. */
    public boolean captures(String volume) {
        return captures.stream().anyMatch(capture -> capture.volume().equals(volume));
    }
}
