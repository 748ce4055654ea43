package coop.ccci.engine.record;

/** Names of people, compared as people do. */
final class Names {
    private Names() {}

    static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
