package coop.ccci.bot.store;

import static coop.ccci.bot.store.Samples.HEAD;
import static coop.ccci.bot.store.Samples.NOW;
import static coop.ccci.bot.store.Samples.comment;
import static coop.ccci.bot.store.Samples.pull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.trigger.CommentSeen;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboxTests extends OnBothDatabases {
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final PullRequestId MAIL = pull("mail", 7);
    private static final PullRequestId WIKI = pull("wiki", 7);

    @Test
    void commentIsTakenInOnceWhicheverWayItComes() {
        assertThat(store.accept(comment(MAIL, 1))).isTrue();
        assertThat(store.accept(comment(MAIL, 1))).isFalse();
        assertThat(inbox().accept(comment(MAIL, 1))).isFalse();
        assertThat(another().accept(comment(MAIL, 1))).isFalse();
    }

    @Test
    void repositoryWrittenInCapitalsIsTheSame() {
        store.accept(comment(MAIL, 1));
        PullRequestId shouted = new PullRequestId(RepoName.of("Recipes/MAIL"), 7);
        assertThat(store.accept(comment(shouted, 1))).isFalse();
        assertThat(inbox().handled(shouted.repo(), 1, "answered")).isTrue();
    }

    @Test
    void sameNumberInAnotherRepositoryIsAnotherComment() {
        assertThat(store.accept(comment(MAIL, 1))).isTrue();
        assertThat(store.accept(comment(WIKI, 1))).isTrue();
    }

    @Test
    void commentComesBackAsItWas() {
        CommentSeen comment =
                new CommentSeen(MAIL, 1L << 40, new Login("Ada"), "!testme\r\n\t'\"\\ ✓ 🐘", NOW, Optional.of(HEAD));
        store.accept(comment);
        assertThat(claimed("one", LATER)).contains(comment);
    }

    @Test
    void claimedCommentIsNobodyElsesUntilTheClaimEnds() {
        store.accept(comment(MAIL, 1));
        assertThat(claimed("one", NOW)).isPresent();
        assertThat(claimed("two", NOW)).isEmpty();
        assertThat(claimed("one", NOW)).isEmpty();
        assertThat(claimed("two", NOW.plusSeconds(30))).isPresent();
    }

    @Test
    void commentsOfOnePullRequestComeInTheOrderTheyWereWritten() {
        store.accept(comment(MAIL, 2));
        store.accept(comment(MAIL, 1));
        store.accept(comment(WIKI, 3));
        assertThat(claimed("one", LATER)).contains(comment(MAIL, 1));
        assertThat(claimed("one", LATER)).contains(comment(WIKI, 3));
        assertThat(claimed("one", LATER)).isEmpty();
        inbox().handled(MAIL.repo(), 1, "answered");
        assertThat(claimed("one", LATER)).contains(comment(MAIL, 2));
    }

    @Test
    void postponedCommentHoldsBackThoseAfterItAndIsCounted() {
        store.accept(comment(MAIL, 1));
        store.accept(comment(MAIL, 2));
        claimed("one", NOW);
        assertThat(inbox().postpone(MAIL.repo(), 1, LATER, "the forge is away")).isEqualTo(1);
        assertThat(claimed("one", LATER.minusMillis(1))).isEmpty();
        assertThat(claimed("one", LATER)).contains(comment(MAIL, 1));
        assertThat(inbox().postpone(MAIL.repo(), 1, LATER, "still")).isEqualTo(2);
    }

    @Test
    void postponedCommentIsNamedToOperatorsWithTheReason() {
        store.accept(comment(MAIL, 1));
        assertThat(inbox().troubles()).isEmpty();
        inbox().postpone(MAIL.repo(), 1, LATER, "the forge is away");
        assertThat(inbox().troubles()).containsExactly("recipes/mail#7, comment 1: the forge is away");
        inbox().handled(MAIL.repo(), 1, "answered");
        assertThat(inbox().troubles()).isEmpty();
    }

    @Test
    void handledCommentIsNeverHandledAgainAndLeavesNothingButItsId() {
        store.accept(comment(MAIL, 1, "a body"));
        assertThat(inbox().handled(MAIL.repo(), 1, "answered")).isTrue();
        assertThat(inbox().handled(MAIL.repo(), 1, "answered")).isFalse();
        assertThat(store.accept(comment(MAIL, 1))).isFalse();
        assertThat(claimed("one", LATER)).isEmpty();
        tables().useHandle(handle -> {
            assertThat(handle.select("SELECT * FROM inbox_open").mapToMap()).isEmpty();
            assertThat(handle.select("SELECT how FROM inbox_seen").mapTo(String.class))
                    .containsExactly("answered");
        });
    }

    @Test
    void commentThatWasNeverSeenCannotBeHandledOrPostponed() {
        assertThat(inbox().handled(MAIL.repo(), 9, "answered")).isFalse();
        assertThat(inbox().postpone(MAIL.repo(), 9, LATER, "why")).isZero();
    }

    @Test
    void textThatNoDatabaseTakesWedgesNothing() {
        String hostile = "\0!testme \ud83d x \udc18\0";
        CommentSeen comment =
                new CommentSeen(MAIL, 1, new Login("\0" + "x".repeat(9000)), hostile, Instant.MAX, Optional.empty());
        store.accept(comment);
        CommentSeen found = claimed("one", Instant.MAX).orElseThrow();
        assertThat(found.body()).isEqualTo("\ufffd!testme \ufffd x \ufffd\ufffd");
        assertThat(inbox().refuseOnce(MAIL, comment.author())).isTrue();
        assertThat(inbox().postpone(MAIL.repo(), 1, NOW, hostile)).isEqualTo(1);
        assertThat(inbox().handled(MAIL.repo(), 1, hostile)).isTrue();
    }

    @Test
    void personIsRefusedOncePerPullRequest() {
        assertThat(refusedFirst(MAIL, "Eve")).isTrue();
        assertThat(refusedFirst(MAIL, "eve")).isFalse();
        assertThat(refusedFirst(WIKI, "Eve")).isTrue();
        assertThat(refusedFirst(MAIL, "Mallory")).isTrue();
    }

    @Test
    void pollingNeverGoesBack() {
        assertThat(polledUntil()).isEmpty();
        inbox().polledUntil(MAIL.repo(), LATER);
        inbox().polledUntil(MAIL.repo(), NOW);
        assertThat(polledUntil()).contains(LATER);
        inbox().polledUntil(RepoName.of("recipes/MAIL"), LATER.plusSeconds(1));
        assertThat(polledUntil()).contains(LATER.plusSeconds(1));
    }

    private Optional<CommentSeen> claimed(String bot, Instant now) {
        return inbox().claim(bot, now, now.isBefore(LATER) ? now.plusSeconds(30) : Instant.MAX);
    }

    private boolean refusedFirst(PullRequestId pull, String person) {
        return inbox().refuseOnce(pull, new Login(person));
    }

    private Optional<Instant> polledUntil() {
        return inbox().polledUntil(MAIL.repo());
    }
}
