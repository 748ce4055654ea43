package coop.ccci.model;

/** What the process tells its caller; Drone and scripts rely on these numbers. */
public enum ExitCode {
    GREEN(0, "every rung that was judged passed"),
    RED(1, "a rung failed, or the level is below the one required"),
    USAGE(2, "the command line or the configuration is wrong"),
    UNVERIFIED(3, "something should have been judged and was not"),
    DIRTY(4, "something was left on the host, or a secret leaked"),
    BUG(70, "cc-ci itself is at fault"),
    INTERRUPTED(130, "stopped from outside");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The number the process ends with. */
    public int number() {
        return number;
    }

    /** One clause for the help text. */
    public String meaning() {
        return meaning;
    }

    /** The exit code of a finished run; dirty outranks red, because it asks for an operator. */
    public static ExitCode of(Verdict verdict, Flags flags) {
        if (!flags.cleanTeardown() || !flags.noSecretLeak()) {
            return DIRTY;
        }
        return switch (verdict) {
            case GREEN -> GREEN;
            case RED -> RED;
            case UNVERIFIED -> UNVERIFIED;
        };
    }
}
