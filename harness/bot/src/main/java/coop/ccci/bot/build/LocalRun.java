package coop.ccci.bot.build;

import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunMark;
import coop.ccci.engine.event.Events;
import coop.ccci.model.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One climb on a thread of its own. */
final class LocalRun {
    private static final Logger LOG = LoggerFactory.getLogger(LocalRun.class);

    private final RunId id;
    private final Watching watching = new Watching();
    private final AtomicBoolean told = new AtomicBoolean();
    private final Thread thread;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean unwanted;

    private LocalRun(RunId id, Consumer<Events> climb) {
        this.id = id;
        this.thread = Thread.ofVirtual().name("run-" + id).unstarted(() -> RunMark.during(id, () -> climb(climb)));
    }

    static LocalRun start(RunId id, Consumer<Events> climb) {
        LocalRun run = new LocalRun(id, climb);
        run.thread.start();
        return run;
    }

    private void climb(Consumer<Events> climb) {
        try {
            climb.accept(watching);
        } catch (Throwable thrown) {
            trouble = Optional.of(thrown instanceof Problem problem ? said(problem) : bug(thrown));
        }
    }

    private String said(Problem problem) {
        LOG.info("run {}: {}; next: {}", id, problem.what(), problem.next());
        return problem.what() + "; next: " + problem.next();
    }

    private String bug(Throwable thrown) {
        LOG.error("run {}: this is a bug of cc-ci", id, thrown);
        return "this is a bug of cc-ci, and the bot's log has more of it: " + thrown;
    }

    RunId id() {
        return id;
    }

    boolean isOver() {
        return !thread.isAlive();
    }

    /** Somebody asked for its end, as opposed to the bot's own. */
    boolean isUnwanted() {
        return unwanted;
    }

    Watching.Doing doing() {
        return watching.now();
    }

    /** Why it has no results, as far as it said. */
    String trouble() {
        return trouble.orElse("it ended without results");
    }

    /** Ends it because somebody asked. */
    void cancel() {
        unwanted = true;
        stop();
    }

    /** Ends it early; it still takes its stacks down. Once is enough: a second interrupt would only disturb that. */
    void stop() {
        if (told.compareAndSet(false, true)) {
            thread.interrupt();
        }
    }

    /** Waits for its end; false where it has not come by then. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return thread.join(patience);
    }
}
