package coop.ccci.engine.teardown;

import coop.ccci.engine.event.Events;
import coop.ccci.model.HostTrouble;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be undone, registered before the act and undone in reverse; one that throws is reported and the others still
 * run. Safe for several threads.
 */
public final class Undo {
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Last> lasts = new ArrayDeque<>();
    private final Events events;
    private boolean leaving;

    public Undo(Events events) {
        this.events = events;
    }

    /** An act of undoing; undoing what was never done is no error. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** What became of one step; the trouble is empty where it went well. */
    public record Undone(String what, String trouble) {
        /** Whether it went well. */
        public boolean isDone() {
            return trouble.isEmpty();
        }
    }

    private record Step(String what, Action action) {}

    private record Last(String what, Action whenClean, Action otherwise) {}

    /** Remembers how to undo what is about to be done; once the undoing has begun nothing more may be, which is a {@link HostTrouble}. */
    public synchronized void push(String what, Action action) {
        requireStaying(what);
        steps.push(new Step(what, action));
    }

    /**
     * The same for what tells others whose everything else is: undone after all of it, and only where that went well; else
     * {@code otherwise} is done, and the step counts as not undone.
     */
    public synchronized void pushLast(String what, Action whenClean, Action otherwise) {
        requireStaying(what);
        lasts.push(new Last(what, whenClean, otherwise));
    }

    private void requireStaying(String what) {
        if (leaving) {
            throw new HostTrouble("making " + what + ": the run is being taken down already", "run it again");
        }
    }

    /**
     * Undoes everything, the latest first. What did not go well is tried once more after the rest, in the same order: a
     * connection may have broken, or what was in the way be gone by then.
     */
    public List<Undone> unwind() {
        leave();
        List<Tried> all = new ArrayList<>();
        for (Step step = next(); step != null; step = next()) {
            all.add(new Tried(step, undo(step)));
        }
        List<Undone> undone = new ArrayList<>();
        all.forEach(tried -> undone.add(tried.first().isDone() ? tried.first() : again(tried.step())));
        boolean clean = undone.stream().allMatch(Undone::isDone);
        for (Last last = nextLast(); last != null; last = nextLast()) {
            undone.add(clean ? undoTwice(new Step(last.what(), last.whenClean())) : kept(last));
        }
        return List.copyOf(undone);
    }

    private Undone undoTwice(Step step) {
        Undone first = undo(step);
        return first.isDone() ? first : again(step);
    }

    private static Undone kept(Last last) {
        Undone otherwise = undo(new Step(last.what(), last.otherwise()));
        String why = "kept, because not everything could be taken down";
        return new Undone(last.what(), otherwise.isDone() ? why : why + "; " + otherwise.trouble());
    }

    private synchronized @Nullable Last nextLast() {
        return lasts.poll();
    }

    private synchronized void leave() {
        leaving = true;
    }

    private record Tried(Step step, Undone first) {}

    private Undone again(Step step) {
        Undone undone = undo(step);
        if (!undone.isDone()) {
            events.tell("warning", "undoing \"" + step.what() + "\": " + undone.trouble(), Map.of("what", step.what()));
        }
        return undone;
    }

    private synchronized @Nullable Step next() {
        return steps.poll();
    }

    private static Undone undo(Step step) {
        try {
            step.action().run();
            return new Undone(step.what(), "");
        } catch (Throwable trouble) {
            String said = trouble.getMessage();
            String text = said == null || said.isBlank() ? trouble.toString() : said;
            return new Undone(step.what(), text);
        }
    }
}
