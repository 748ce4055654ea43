package coop.ccci.kit;

/** A secret value that prints as {@code ***}. */
public final class Secret {
    private final String name;
    private final String value;

    public Secret(String name, String value) {
        this.name = name;
        this.value = value;
    }

    /** The name it is reported by. */
    public String name() {
        return name;
    }

    /** The value itself: for handing to the app, never for a message. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
