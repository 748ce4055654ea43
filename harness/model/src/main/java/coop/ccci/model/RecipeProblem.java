package coop.ccci.model;

/** The recipe is wrong; its author acts, and the rung that met it is a fail with this code. */
public final class RecipeProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private final ReasonCode code;

    public RecipeProblem(ReasonCode code, String what, String next) {
        super(what, next);
        this.code = code;
    }

    /** The code the rung's reason carries. */
    public ReasonCode code() {
        return code;
    }
}
