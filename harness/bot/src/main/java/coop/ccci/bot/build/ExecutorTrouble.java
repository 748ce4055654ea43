package coop.ccci.bot.build;

/** An executor did not do what was asked of it, and asking again later can help: what was being done and what came of it. */
public final class ExecutorTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExecutorTrouble(String what) {
        super(what);
    }

    public ExecutorTrouble(String what, Throwable cause) {
        super(what, cause);
    }

    /** In one sentence. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
