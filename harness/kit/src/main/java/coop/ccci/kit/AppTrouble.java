package coop.ccci.kit;

/** The app did not do as it was asked: a command ended with another status, a connection was refused, an answer was broken. */
public final class AppTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AppTrouble(String what) {
        super(what);
    }

    public AppTrouble(String what, Throwable cause) {
        super(what, cause);
    }
}
