package coop.ccci.bot.queue;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** What is logged of one run says which, in a place of its own: a log can be searched by the run's id. */
public final class RunMark {
    /** What the id is called in a line of the log. */
    public static final String KEY = "run";

    private RunMark() {}

    /** Does this work; whatever this thread logs meanwhile is of this run. */
    public static void during(RunId id, Runnable work) {
        finding(id, () -> {
            work.run();
            return true;
        });
    }

    /** The same with work that finds something. */
    public static <T> T finding(RunId id, Supplier<T> work) {
        Optional<String> before = Optional.ofNullable(MDC.get(KEY));
        MDC.put(KEY, id.value());
        try {
            return work.get();
        } finally {
            before.ifPresentOrElse(outer -> MDC.put(KEY, outer), () -> MDC.remove(KEY));
        }
    }
}
