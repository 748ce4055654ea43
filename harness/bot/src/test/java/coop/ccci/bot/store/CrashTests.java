package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.comment;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A bot is killed again and again while it writes, and then asked whether it kept its word. */
class CrashTests extends OnBothDatabases {
    private static final int LIVES = 20;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Said said = new Said();
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void nothingSaidToBeWrittenIsLostAndNothingIsDoneTwice() throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int life = 1; life <= LIVES && System.nanoTime() < end; life++) {
            live(life);
        }
        assertThat(said.all("accepted")).as("comments before the last kill").hasSizeGreaterThan(100);
        assertThat(said.all("handled")).doesNotHaveDuplicates().isNotEmpty();
        assertThat(said.all("taken")).doesNotHaveDuplicates().isNotEmpty();
        assertThat(said.all("said")).doesNotHaveDuplicates();
        assertThat(said.all("seen")).isEmpty();
        List<Long> fresh = store.write(ledger ->
                said.all("accepted").stream().filter(id -> accepts(ledger, id)).toList());
        assertThat(fresh).isEmpty();
        tables().useHandle(this::whatBelongsTogetherIsThereTogether);
    }

    private void live(int life) throws IOException {
        Process bot = start(life);
        try (BufferedReader lines = bot.inputReader()) {
            int last = random.nextInt(1, 800);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.note(line);
                if (--last == 0) {
                    bot.toHandle().destroyForcibly();
                }
            }
            assertThat(last)
                    .as("life %s of seed %s ended by itself", life, seed)
                    .isNotPositive();
        }
    }

    private void whatBelongsTogetherIsThereTogether(Handle handle) {
        List<Long> handled = comments(handle, "inbox_seen WHERE how IS NOT NULL");
        assertThat(handled).containsAll(said.all("handled"));
        assertThat(comments(handle, "queue_job")).isEqualTo(handled);
        assertThat(said.all("ended")).isNotEmpty();
        assertThat(comments(handle, "queue_job WHERE state = 'ENDED'")).containsAll(said.all("ended"));
        assertThat(comments(handle, "inbox_open")).isEqualTo(comments(handle, "inbox_seen WHERE how IS NULL"));
        if (database instanceof Sqlite) {
            assertThat(handle.select("PRAGMA integrity_check")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("ok");
        }
    }

    private static List<Long> comments(Handle handle, String where) {
        return handle.select("SELECT comment FROM " + where + " ORDER BY comment")
                .mapTo(Long.class)
                .list();
    }

    private Process start(int life) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashingBot.class.getName(),
                        address.text(),
                        address.password().map(Secret::reveal).orElse(""),
                        String.valueOf(life))
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static boolean accepts(Store.Ledger ledger, long id) {
        return ledger.inbox().accept(comment(pull("r" + id % 5, (int) (id % 100)), id));
    }
}
