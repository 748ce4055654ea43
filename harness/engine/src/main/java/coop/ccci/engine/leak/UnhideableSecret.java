package coop.ccci.engine.leak;

/** A registered secret that is neither masked nor looked for, by name, and why. */
public record UnhideableSecret(String secret, String why) {

    @Override
    public String toString() {
        return "secret \"" + secret + "\" is neither masked nor looked for, because " + why
                + "; generate a longer, random value";
    }
}
