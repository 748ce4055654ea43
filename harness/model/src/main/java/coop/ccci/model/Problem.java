package coop.ccci.model;

/** Trouble that somebody can act on: what happened (an act in progress and why it stopped), and what to do next. */
public abstract sealed class Problem extends RuntimeException permits RecipeProblem, HostTrouble, UsageProblem {
    private static final long serialVersionUID = 1L;

    private final String next;

    Problem(String what, String next) {
        super(what);
        this.next = next;
    }

    Problem(String what, String next, Throwable cause) {
        super(what, cause);
        this.next = next;
    }

    /** What happened, where and why, in one sentence without a full stop. */
    public String what() {
        return String.valueOf(getMessage());
    }

    /** What the one who must act does next. */
    public String next() {
        return next;
    }
}
