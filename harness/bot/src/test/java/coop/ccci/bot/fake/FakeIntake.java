package coop.ccci.bot.fake;

import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.bot.trigger.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Takes comments in once each, in memory; can be out of order for a while. */
public final class FakeIntake implements Intake {
    private final Map<String, CommentSeen> comments = new ConcurrentHashMap<>();
    private volatile boolean broken;

    @Override
    public boolean accept(CommentSeen comment) {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        return comments.putIfAbsent(comment.pullRequest().repo() + " " + comment.id(), comment) == null;
    }

    /** From now on nothing can be stored. */
    public void breakDown() {
        broken = true;
    }

    /** All is well again. */
    public void mend() {
        broken = false;
    }

    /** What was taken in, in no order. */
    public List<CommentSeen> all() {
        return new ArrayList<>(comments.values());
    }

    /** The ids of what was taken in, in order. */
    public List<Long> ids() {
        return comments.values().stream().map(CommentSeen::id).sorted().toList();
    }
}
