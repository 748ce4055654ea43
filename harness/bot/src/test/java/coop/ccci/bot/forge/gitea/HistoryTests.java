package coop.ccci.bot.forge.gitea;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.CommitSha;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTests {
    private static final Instant ASKED = Instant.parse("2026-03-01T12:00:00Z");
    private static final CommitSha A = new CommitSha("a".repeat(40));
    private static final CommitSha B = new CommitSha("b".repeat(40));

    @Test
    void withoutALaterPushItIsTheHeadNow() {
        assertThat(history(plain(1, -60, A)).headAt(ASKED, A)).contains(A);
        assertThat(history(plain(1, -60, A), plain(2, -1, B)).headAt(ASKED, B)).contains(B);
    }

    @Test
    void withLaterPushesItIsTheOneBeforeThem() {
        assertThat(history(plain(1, -60, A), plain(2, 1, B)).headAt(ASKED, B)).contains(A);
    }

    @Test
    void headThatNoLineTellsOfProvesNothing() {
        assertThat(history(plain(1, -60, A)).headAt(ASKED, B)).isEmpty();
        assertThat(history().headAt(ASKED, A)).isEmpty();
        assertThat(history(plain(1, -60, A), new Push(2, at(-5), Push.Kind.PLAIN, Optional.empty()))
                        .headAt(ASKED, A))
                .isEmpty();
    }

    @Test
    void laterForcePushProvesNothing() {
        assertThat(history(plain(1, -60, A), forced(2, 5, B)).headAt(ASKED, B)).isEmpty();
        assertThat(history(plain(1, -60, A), forced(2, 5, B), plain(3, 9, A)).headAt(ASKED, A))
                .isEmpty();
    }

    @Test
    void earlierForcePushIsAPush() {
        assertThat(history(plain(1, -60, B), forced(2, -60, B)).headAt(ASKED, B))
                .contains(B);
    }

    @Test
    void retargetAfterwardsProvesNothing() {
        assertThat(history(plain(5, 30, A)).headAt(ASKED, A)).isEmpty();
    }

    @Test
    void pushInTheSameSecondProvesNothing() {
        assertThat(history(plain(1, -60, A), plain(2, 0, B)).headAt(ASKED, B)).isEmpty();
        assertThat(history(plain(1, 0, A)).headAt(ASKED, A)).isEmpty();
    }

    @Test
    void pushInTheSameSecondIsBeforeTheRemarkWrittenDownAfterIt() {
        assertThat(history(plain(1, 0, A), remark(2, 0)).headAt(ASKED, A)).contains(A);
        assertThat(history(plain(2, 0, A), remark(1, 0)).headAt(ASKED, A)).isEmpty();
        assertThat(history(plain(2, 0, A), remark(1, 0), remark(3, 0)).headAt(ASKED, A))
                .isEmpty();
        assertThat(history(plain(1, 0, A), remark(2, -1), remark(3, 1)).headAt(ASKED, A))
                .isEmpty();
    }

    @Test
    void partsOfASecondDoNotCount() {
        assertThat(history(plain(1, 0, A)).headAt(ASKED.plusMillis(999), A)).isEmpty();
        assertThat(history(plain(1, -1, A)).headAt(ASKED.plusMillis(999), A)).contains(A);
    }

    @Test
    void linesAreTakenInTheOrderOfTheirNumbers() {
        assertThat(history(plain(2, -30, B), plain(1, -60, A)).headAt(ASKED, B)).contains(B);
    }

    private static History history(Object... lines) {
        return new History(of(Push.class, lines), of(History.Remark.class, lines));
    }

    private static <T> List<T> of(Class<T> type, Object... lines) {
        return List.of(lines).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Push plain(long id, int second, CommitSha head) {
        return new Push(id, at(second), Push.Kind.PLAIN, Optional.of(head));
    }

    private static Push forced(long id, int second, CommitSha head) {
        return new Push(id, at(second), Push.Kind.FORCED, Optional.of(head));
    }

    private static History.Remark remark(long id, int second) {
        return new History.Remark(id, at(second));
    }

    private static Instant at(int second) {
        return ASKED.plusSeconds(second);
    }
}
