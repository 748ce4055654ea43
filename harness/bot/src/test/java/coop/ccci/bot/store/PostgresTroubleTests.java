package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.comment;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.kit.Secret;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Problem;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with a server, said to the operator; the server is this class's own, because it is crashed. */
class PostgresTroubleTests {
    private static Optional<Cluster> cluster = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        cluster = Cluster.started();
    }

    @AfterAll
    static void stop() throws IOException {
        if (cluster.isPresent()) {
            cluster.get().close();
        }
    }

    @BeforeEach
    void needsTheServer() {
        server();
    }

    @Test
    void wrongPasswordIsSaidAndNotShown() {
        assertThatThrownBy(() -> open(server().url(""), new Secret("database", "hunter2")))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("opening the PostgreSQL database postgres at 127.0.0.1:")
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> SqlStore.open(server().url("&password=hunter2"), Optional.empty(), Optional.empty()))
                .isInstanceOf(UsageProblem.class)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void missingDatabaseIsTheOperatorsMistake() {
        String missing = server().url("").replace("/postgres?", "/missing?");
        assertThatThrownBy(() -> open(missing, server().password()))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("\"missing\" does not exist");
    }

    @Test
    void schemaWithoutRightsIsTheOperatorsMistake() {
        assertThatThrownBy(() -> open(server().url("&currentSchema=missing"), server().password()))
                .isInstanceOf(UsageProblem.class)
                .extracting(problem -> ((Problem) problem).next())
                .asString()
                .contains("schema");
    }

    @Test
    void serverThatCrashesLosesNothingAndIsFoundAgain() throws IOException {
        try (Store store = open(server().url(""), server().password())) {
            store.accept(comment(pull("mail", 1), 1));
            server().crash();
            assertThat(store.trouble()).isPresent();
            assertThatThrownBy(() -> store.read(ledger -> ledger.queue().waiting()))
                    .isInstanceOf(HostTrouble.class);
            server().restart();
            assertThat(store.accept(comment(pull("mail", 1), 1))).isFalse();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(store.trouble()).isEmpty());
        }
    }

    @Test
    void serverThatIsAwayForAMomentIsWaitedFor() throws IOException {
        try (Store store = open(server().url(""), server().password())) {
            store.accept(comment(pull("mail", 1), 4));
            // A connection that was used a moment ago is not looked at before it is used again.
            Awaitility.await().pollDelay(Duration.ofMillis(600)).until(() -> true);
            server().crash();
            CompletableFuture<Boolean> accepted = CompletableFuture.supplyAsync(
                    () -> store.accept(comment(pull("mail", 1), 2)), Thread::startVirtualThread);
            server().restart();
            assertThat(accepted.join()).isTrue();
        }
    }

    @Test
    void botThatStopsInTheMiddleOfAWriteHoldsNobodyUpForLong() {
        try (Store stopped = open(server().url(""), server().password());
                Store other = open(server().url(""), server().password())) {
            assertThatThrownBy(() -> stopped.write(ledger -> {
                        ledger.inbox().accept(comment(pull("mail", 1), 3));
                        return CompletableFuture.supplyAsync(() ->
                                        other.write(its -> its.inbox().accept(comment(pull("mail", 1), 3))))
                                .join();
                    }))
                    .isInstanceOf(HostTrouble.class);
            assertThat(other.accept(comment(pull("mail", 1), 3))).isFalse();
        }
    }

    @Test
    void commitWaitsForTheDiskWhateverTheServersDefaultIs() {
        Jdbi.create(server().url("&password=" + server().password().reveal()))
                .useHandle(handle -> handle.execute("ALTER ROLE CURRENT_USER SET synchronous_commit = off"));
        try (Store store = open(server().url(""), server().password())) {
            String setting = store.write(ledger -> ((SqlLedger) ledger)
                    .handle()
                    .select("SHOW synchronous_commit")
                    .mapTo(String.class)
                    .one());
            assertThat(setting).isEqualTo("on");
        }
    }

    @Test
    void userIsNamedApartFromTheUrl() {
        String url = server().url("").replace("?user=ccci", "");
        SqlStore.open(url, Optional.of("ccci"), Optional.of(server().password()))
                .close();
        assertThatThrownBy(() -> SqlStore.open(url, Optional.of("nobody"), Optional.of(server().password())))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("\"nobody\"");
    }

    private static Store open(String url, Secret password) {
        return SqlStore.open(url, Optional.empty(), Optional.of(password));
    }

    private static Cluster server() {
        return new Postgres(cluster).server();
    }
}
