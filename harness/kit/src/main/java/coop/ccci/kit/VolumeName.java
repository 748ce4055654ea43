package coop.ccci.kit;

/** A volume by its key in the compose file, without the stack's name. */
public record VolumeName(String value) {
    public VolumeName {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException("\"" + value + "\" is not the key of a volume");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
