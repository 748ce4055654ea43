package coop.ccci.kit;

/** Names one seeded item, so that it can be told apart from every other; lower-case letters and digits, unique in a run. */
public record Tag(String value) {
    public Tag {
        if (!value.matches("[a-z][a-z0-9]{3,30}")) {
            throw new IllegalArgumentException("\"" + value + "\" is not a tag: use a letter, then letters and digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
