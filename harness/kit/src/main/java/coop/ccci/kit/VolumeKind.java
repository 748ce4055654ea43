package coop.ccci.kit;

/** Whether a volume's loss would be a loss, and why it is thought so; a volume nobody classed is durable. */
public sealed interface VolumeKind {

    /** Why the volume is of this kind. */
    String reason();

    /** Holds data that a backup must bring back. */
    record Durable(String reason) implements VolumeKind {}

    /** Holds what the app makes again by itself. */
    record Transient(String reason) implements VolumeKind {}

    /** A volume that no plug-in classed. */
    static VolumeKind unclassed() {
        return new Durable("no plug-in says otherwise");
    }
}
