package coop.ccci.bot.forge.gitea;

import coop.ccci.model.CommitSha;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a timeline proves about heads. It is no full record: times are whole seconds, a push is written down a little after it
 * moved the head, a force push takes commits out of older lines, and a retarget puts one new line in the place of all. So anything
 * but a plain sequence proves nothing.
 */
record History(List<Push> pushes, List<Remark> remarks) {

    /** A comment; those and pushes are numbered together, in the order in which they were written down. */
    record Remark(long id, Instant at) {}

    History {
        pushes = pushes.stream().sorted(Comparator.comparingLong(Push::id)).toList();
        remarks = List.copyOf(remarks);
    }

    /** The head at the second of this moment, where {@code now} is the head now; empty where it is not proven. */
    Optional<CommitSha> headAt(Instant moment, CommitSha now) {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        List<Push> before =
                pushes.stream().filter(push -> isBefore(push, second)).toList();
        List<Push> after =
                pushes.stream().filter(push -> !isBefore(push, second)).toList();
        return isToldOf(now) && after.stream().allMatch(push -> isPlainlyAfter(push, second))
                ? last(before).flatMap(Push::head)
                : Optional.empty();
    }

    /** Else a push was not written down yet, or not at all. */
    private boolean isToldOf(CommitSha now) {
        return last(pushes).flatMap(Push::head).filter(now::equals).isPresent();
    }

    private boolean isBefore(Push push, Instant second) {
        return push.at().isBefore(second) || (push.at().equals(second) && isBeforeAllRemarks(push, second));
    }

    /** Of those in this second, of which one is what somebody asks about. */
    private boolean isBeforeAllRemarks(Push push, Instant second) {
        List<Remark> then =
                remarks.stream().filter(remark -> remark.at().equals(second)).toList();
        return !then.isEmpty() && then.stream().allMatch(remark -> push.id() < remark.id());
    }

    private static boolean isPlainlyAfter(Push push, Instant second) {
        return push.kind() == Push.Kind.PLAIN && push.at().isAfter(second);
    }

    private static Optional<Push> last(List<Push> pushes) {
        return pushes.isEmpty() ? Optional.empty() : Optional.of(pushes.getLast());
    }
}
