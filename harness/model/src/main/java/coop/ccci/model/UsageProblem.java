package coop.ccci.model;

/** The command line or a configuration is wrong; whoever typed it acts, and the process ends with exit code 2. */
public final class UsageProblem extends Problem {
    private static final long serialVersionUID = 1L;

    public UsageProblem(String what, String next) {
        super(what, next);
    }
}
