package coop.ccci.model;

/** The Host, the network or the machine is in the way; the operator acts, and the recipe is not judged (unver). */
public final class HostTrouble extends Problem {
    private static final long serialVersionUID = 1L;

    public HostTrouble(String what, String next) {
        super(what, next);
    }

    public HostTrouble(String what, String next, Throwable cause) {
        super(what, next, cause);
    }
}
