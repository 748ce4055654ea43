package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.comment;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with a file, said to the operator. */
class SqliteTroubleTests {
    @TempDir
    Path folder;

    @Test
    void foldersOnTheWayAreMade() {
        Path file = folder.resolve("var/lib/bot.db");
        SqlStore.open(file).close();
        SqlStore.open("jdbc:sqlite:" + file, Optional.empty(), Optional.empty()).close();
        assertThat(file).isRegularFile();
    }

    @Test
    void folderInPlaceOfAFileIsTheOperatorsMistake() {
        assertThatThrownBy(() -> SqlStore.open(folder))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("opening the SQLite database " + folder);
    }

    @Test
    void placeWhereNothingCanBeMadeIsSaid() {
        assertThatThrownBy(() -> SqlStore.open(Path.of("/proc/nowhere/bot.db")))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("making the folder of the SQLite database /proc/nowhere/bot.db");
    }

    @Test
    void fileOfAnotherProgramIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "not a database at all, ".repeat(100));
        assertThatThrownBy(() -> SqlStore.open(file))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("not a database");
        assertThat(file).hasContent("not a database at all, ".repeat(100));
    }

    @Test
    void fullDiskFailsWhatIsWrittenAndNothingElse() {
        Path file = folder.resolve("bot.db");
        try (Store store = SqlStore.open(small(file))) {
            assertThatThrownBy(() -> fill(store))
                    .isInstanceOf(HostTrouble.class)
                    .hasMessageContaining("writing to the SQLite database " + file)
                    .extracting(trouble -> ((HostTrouble) trouble).next())
                    .isEqualTo("make room on its disk");
            assertThat(store.trouble())
                    .hasValueSatisfying(what -> assertThat(what).contains("full"));
            assertThat(store.<List<?>>read(ledger -> ledger.queue().waiting())).isEmpty();
        }
        try (Store store = SqlStore.open(file)) {
            assertThat(store.accept(comment(pull("mail", 1), 1))).isFalse();
            assertThat(store.trouble()).isEmpty();
        }
    }

    @Test
    void fullDiskThatHasRoomAgainIsForgotten() {
        try (Store store = SqlStore.open(small(folder.resolve("bot.db")))) {
            assertThatThrownBy(() -> fill(store)).isInstanceOf(HostTrouble.class);
            assertThat(store.trouble()).isPresent();
            store.write(ledger -> ledger.inbox().handled(pull("mail", 1).repo(), 1, "answered"));
            assertThat(store.trouble()).isEmpty();
        }
    }

    @Test
    void removedFileIsNoticed() throws IOException {
        Path file = folder.resolve("bot.db");
        try (Store store = SqlStore.open(file)) {
            Files.delete(file);
            assertThat(store.trouble())
                    .hasValueSatisfying(what -> assertThat(what).endsWith("was removed while the bot runs"));
        }
    }

    @Test
    void otherProgramThatHoldsTheFileIsWaitedFor() {
        Path file = folder.resolve("bot.db");
        try (Store store = SqlStore.open(file)) {
            Thread writer = Jdbi.create("jdbc:sqlite:" + file)
                    .withHandle(handle -> handle.inTransaction(held -> {
                        held.execute("UPDATE ticket SET drawn = drawn");
                        return Thread.ofPlatform().start(() -> store.accept(comment(pull("mail", 1), 1)));
                    }));
            assertThat(writer).satisfies(Thread::join);
            assertThat(store.accept(comment(pull("mail", 1), 1))).isFalse();
        }
    }

    @Test
    void commitWaitsForTheDisk() {
        try (Store store = SqlStore.open(folder.resolve("bot.db"))) {
            assertThat(pragma(store, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(store, "synchronous")).isEqualTo("2");
        }
    }

    private static String pragma(Store store, String name) {
        return store.write(ledger -> ((SqlLedger) ledger)
                .handle()
                .select("PRAGMA " + name)
                .mapTo(String.class)
                .one());
    }

    private static SqliteFile small(Path file) {
        SqliteFile usual = new SqliteFile(file);
        usual.config().setMaxPageCount(60);
        return usual;
    }

    private static void fill(Store store) {
        for (int comment = 1; comment < 1000; comment++) {
            store.accept(comment(pull("mail", 1), comment, "x".repeat(1000)));
        }
    }
}
