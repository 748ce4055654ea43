package coop.ccci.kit;

/** What a probe saw: the item is there or it is not, either way with what was observed, in a few words. */
public sealed interface Presence {

    /** What was observed: an id, a path, a count. */
    String evidence();

    /** The item is there. */
    record Present(String evidence) implements Presence {}

    /** The item is not there. */
    record Absent(String evidence) implements Presence {}

    /** The item is there. */
    static Presence present(String evidence) {
        return new Present(evidence);
    }

    /** The item is not there. */
    static Presence absent(String evidence) {
        return new Absent(evidence);
    }
}
