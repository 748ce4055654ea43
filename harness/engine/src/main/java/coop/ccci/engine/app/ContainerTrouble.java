package coop.ccci.engine.app;

/** A program in a container could not be run to its end; the message says why, as a clause. */
public abstract sealed class ContainerTrouble extends RuntimeException
        permits ContainerTrouble.Replaced, ContainerTrouble.TimedOut, ContainerTrouble.Unfinished {
    private static final long serialVersionUID = 1L;

    ContainerTrouble(String why) {
        super(why);
    }

    ContainerTrouble(String why, Throwable cause) {
        super(why, cause);
    }

    /** What happened, as a clause without a full stop. */
    public String why() {
        return String.valueOf(getMessage());
    }

    /** The container was gone before the program started; nothing was run. */
    public static final class Replaced extends ContainerTrouble {
        private static final long serialVersionUID = 1L;

        Replaced(ServiceContainer container, Throwable cause) {
            super("container " + container.abbreviated() + " was replaced", cause);
        }
    }

    /** The program did not end in time and was killed. */
    public static final class TimedOut extends ContainerTrouble {
        private static final long serialVersionUID = 1L;

        TimedOut(ServiceContainer container, long seconds) {
            super("it did not end within " + seconds + " s in container " + container.abbreviated()
                    + " and was killed");
        }
    }

    /** The program started, and how it ended is not known. */
    public static final class Unfinished extends ContainerTrouble {
        private static final long serialVersionUID = 1L;

        Unfinished(String why) {
            super(why);
        }

        Unfinished(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
