package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.NOW;
import static coop.ccci.bot.store.Samples.comment;
import static coop.ccci.bot.store.Samples.order;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.queue.RunId;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

class DurabilityTests extends OnBothDatabases {
    private static final PullRequestId MAIL = pull("mail", 7);
    private static final long REFUSED = 13;

    @Test
    void whatWasWrittenIsThereAfterwards() {
        store.accept(comment(MAIL, 1));
        queue().ask(order("a", MAIL, 1), NOW);
        store.close();
        store = another();
        assertThat(store.accept(comment(MAIL, 1))).isFalse();
        assertThat(queue().waiting()).hasSize(1);
    }

    @Test
    void workThatFailsLeavesNothing() {
        assertThatThrownBy(() -> store.write(ledger -> {
                    ledger.inbox().accept(comment(MAIL, 1));
                    ledger.queue().ask(order("a", MAIL, 1), NOW);
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(store.accept(comment(MAIL, 1))).isTrue();
        assertThat(queue().find(new RunId("a"))).isEmpty();
        assertThat(queue().ask(order("a", MAIL, 1), NOW)).isEmpty();
        assertThat(queue().waiting()).hasSize(1);
    }

    @Test
    void writeWithinAWriteIsRefused() {
        assertThatThrownBy(() -> store.write(ledger -> store.write(inner -> true)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.write(ledger -> store.accept(comment(MAIL, 1))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.accept(comment(MAIL, 1))).isTrue();
    }

    @Test
    void lookingChangesNothing() {
        assertThatThrownBy(() -> store.read(ledger -> ledger.inbox().accept(comment(MAIL, 1))))
                .isInstanceOf(RuntimeException.class);
        assertThat(store.<List<?>>read(ledger -> ledger.queue().waiting())).isEmpty();
        assertThat(store.accept(comment(MAIL, 1))).isTrue();
    }

    @Test
    void lookingDoesNotWaitForAWriter() {
        queue().ask(order("a", MAIL, 1), NOW);
        int seen = store.write(ledger -> {
            ledger.queue().ask(order("b", pull("wiki", 1), 1), NOW);
            return store.read(other -> other.queue().waiting()).size();
        });
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void rowThatTheDatabaseRefusesFailsItsOwnCallerOnly() {
        refuseRow();
        List<CompletableFuture<Boolean>> answers = LongStream.rangeClosed(1, 50)
                .mapToObj(id -> CompletableFuture.supplyAsync(() -> accepted(id), Thread::startVirtualThread))
                .toList();
        for (int row = 0; row < 50; row++) {
            assertThat(answers.get(row).join()).isEqualTo(row + 1 != REFUSED);
        }
        assertThat(store.trouble()).isEmpty();
    }

    private boolean accepted(long id) {
        try {
            return store.accept(comment(MAIL, id));
        } catch (JdbiException refused) {
            return false;
        }
    }

    private void refuseRow() {
        tables().useHandle(handle -> handle.execute(
                database instanceof Sqlite
                        ? "CREATE TRIGGER no BEFORE INSERT ON inbox_seen WHEN NEW.comment = " + REFUSED
                                + " BEGIN SELECT RAISE(ABORT, 'no'); END"
                        : "ALTER TABLE inbox_seen ADD CHECK (comment <> " + REFUSED + ")"));
    }

    @Test
    void closingWaitsForWhatIsBeingWritten() {
        CompletableFuture<Void> closing = new CompletableFuture<>();
        boolean written = store.write(ledger -> {
            boolean fresh = ledger.inbox().accept(comment(MAIL, 1));
            Thread closer = Thread.ofPlatform().start(() -> {
                store.close();
                closing.complete(null);
            });
            Awaitility.await().until(() -> closer.getState() == Thread.State.WAITING);
            return fresh && !closing.isDone();
        });
        assertThat(written).isTrue();
        closing.join();
        assertThatThrownBy(() -> store.write(ledger -> true)).isInstanceOf(HostTrouble.class);
        assertThatThrownBy(() -> store.accept(comment(MAIL, 2))).isInstanceOf(HostTrouble.class);
        assertThat(another().accept(comment(MAIL, 1))).isFalse();
    }

    @Test
    void openingAnewChangesNothing() {
        queue().ask(order("a", MAIL, 1), NOW);
        another();
        assertThat(queue().waiting()).hasSize(1);
        List<Integer> versions = tables().withHandle(handle -> handle.select("SELECT version FROM store_schema")
                .mapTo(Integer.class)
                .list());
        assertThat(versions).containsExactly(1);
    }

    @Test
    void botsThatStartTogetherMakeTheTablesOnce() {
        Address fresh = database.empty(folder.resolve("fresh"));
        List<CompletableFuture<Store>> bots = LongStream.rangeClosed(1, 6)
                .mapToObj(any ->
                        CompletableFuture.supplyAsync(() -> (Store) SqlStore.open(fresh.database()), this::platform))
                .toList();
        assertThat(bots.stream()
                        .map(CompletableFuture::join)
                        .filter(bot -> bot.accept(comment(MAIL, 1)))
                        .count())
                .isEqualTo(1);
        bots.forEach(bot -> bot.join().close());
    }

    private void platform(Runnable work) {
        Thread.ofPlatform().start(work);
    }

    @Test
    void schemaOfANewerProgramIsRefused() {
        tables().useHandle(handle -> handle.execute("UPDATE store_schema SET version = 99"));
        assertThatThrownBy(this::another)
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("has schema 99, made by a newer cc-ci; this one knows 1");
    }

    @Test
    void healthyStoreHasNoTrouble() {
        assertThat(store.trouble()).isEmpty();
    }
}
