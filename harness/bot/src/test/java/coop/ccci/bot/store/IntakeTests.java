package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.comment;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.model.HostTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTests {
    private static final long REFUSED = 8000;

    private final List<List<Long>> written = new ArrayList<>();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch diskIsSlow = new CountDownLatch(1);
    private final Intake intake = new Intake(this::write);

    @AfterEach
    void close() {
        diskIsSlow.countDown();
        intake.close();
    }

    @Test
    void callersThatCameDuringACommitShareTheNextOne() {
        List<CompletableFuture<Boolean>> answers = waitingBehindTheFirst(LongStream.rangeClosed(2, 40), this::accept);
        diskIsSlow.countDown();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isTrue());
        assertThat(written).hasSize(2);
        assertThat(written.getLast()).isSorted().hasSize(39);
    }

    @Test
    void commentThatCannotBeStoredFailsAlone() {
        List<CompletableFuture<Boolean>> answers =
                waitingBehindTheFirst(LongStream.rangeClosed(7990, 8010), id -> outcome(id) == (id != REFUSED));
        diskIsSlow.countDown();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isTrue());
    }

    @Test
    void troubleOfTheDatabaseIsEverybodysAndNotTriedOncePerComment() {
        List<CompletableFuture<Boolean>> answers = waitingBehindTheFirst(LongStream.of(2, 3, -1), id -> !outcome(id));
        diskIsSlow.countDown();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isTrue());
        assertThat(written).hasSize(1);
    }

    @Test
    void closedIntakeRefusesInASentence() {
        diskIsSlow.countDown();
        intake.close();
        assertThatThrownBy(() -> accept(1)).isInstanceOf(HostTrouble.class).hasMessageContaining("is being stopped");
    }

    @Test
    void tooManyWaitingAreRefusedInsteadOfKeptInMemory() {
        List<CompletableFuture<Boolean>> answers = waitingBehindTheFirst(LongStream.rangeClosed(2, 5001), this::accept);
        assertThatThrownBy(() -> accept(5002)).isInstanceOf(HostTrouble.class).hasMessageContaining("5000 others");
        diskIsSlow.countDown();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isTrue());
    }

    /** The first is being written while the others come; all of them wait when this returns. */
    private List<CompletableFuture<Boolean>> waitingBehindTheFirst(LongStream ids, Function<Long, Boolean> caller) {
        CompletableFuture<Boolean> first = started(1L, this::accept);
        Awaitility.await().until(() -> writing.getCount() == 0);
        List<CompletableFuture<Boolean>> others =
                ids.mapToObj(id -> started(id, caller)).toList();
        Awaitility.await().until(() -> intake.waiting() == others.size());
        assertThat(first).isNotDone();
        return others;
    }

    private static CompletableFuture<Boolean> started(Long id, Function<Long, Boolean> caller) {
        return CompletableFuture.supplyAsync(() -> caller.apply(id), Thread::startVirtualThread);
    }

    private boolean accept(long id) {
        return intake.accept(comment(pull("mail", 1), id));
    }

    private boolean outcome(long id) {
        try {
            return accept(id);
        } catch (IllegalStateException | HostTrouble refused) {
            return false;
        }
    }

    private List<Boolean> write(List<CommentSeen> comments) {
        List<Long> ids = comments.stream().map(CommentSeen::id).toList();
        if (ids.contains(REFUSED)) {
            throw new IllegalStateException("refused");
        }
        if (ids.contains(-1L)) {
            throw new HostTrouble("the disk is full", "make room");
        }
        awaitDisk();
        written.add(ids);
        return comments.stream().map(any -> true).toList();
    }

    private void awaitDisk() {
        writing.countDown();
        try {
            assertThat(diskIsSlow.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
