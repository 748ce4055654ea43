package coop.ccci.tests.forge;

import static coop.ccci.tests.forge.Scene.MAILU;
import static coop.ccci.tests.forge.Scene.PULL;
import static coop.ccci.tests.forge.Scene.REPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.model.CommitSha;
import coop.ccci.tests.support.gitea.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadAtTests {
    private static final String NEW = "b".repeat(40);

    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void headThatDidNotMoveIsTheHead() {
        later();
        assertThat(headAt(comment())).contains(head());
    }

    @Test
    void pullRequestCommentedInItsFirstSecondHasAHead() {
        assertThat(headAt(comment())).contains(head());
    }

    @Test
    void pushAfterTheCommentLeavesTheHeadBeforeIt() {
        CommitSha before = head();
        later();
        Instant asked = comment();
        later();
        scene.gitea().push(REPO, 7, NEW);
        assertThat(headAt(asked)).contains(before);
    }

    @Test
    void pushInTheSecondOfTheCommentIsNotToldFromOneBeforeIt() {
        later();
        Instant asked = comment();
        scene.gitea().push(REPO, 7, NEW);
        assertThat(headAt(asked)).isNotEqualTo(Optional.of(new CommitSha(NEW)));
    }

    @Test
    void forcePushAfterTheCommentHidesTheHead() {
        later();
        Instant asked = comment();
        later();
        scene.gitea().forcePush(REPO, 7, NEW);
        assertThat(headAt(asked)).isEmpty();
    }

    @Test
    void retargetAfterTheCommentHidesTheHead() {
        later();
        Instant asked = comment();
        later();
        scene.gitea().retarget(REPO, 7, "release");
        assertThat(headAt(asked)).isEmpty();
    }

    @Test
    void forcePushBeforeTheCommentHidesNothing() {
        scene.gitea().forcePush(REPO, 7, NEW);
        later();
        assertThat(headAt(comment())).contains(new CommitSha(NEW));
    }

    @Test
    void longTimelineIsReadToItsEnd() {
        later();
        Instant asked = comment();
        IntStream.range(0, 120).forEach(number -> scene.gitea().comment(REPO, 7, "bo", "more " + number));
        later();
        CommitSha before = head();
        scene.gitea().push(REPO, 7, NEW);
        assertThat(headAt(asked)).contains(before);
    }

    @Test
    void timelineThatIsNullProvesNothing() {
        later();
        Instant asked = comment();
        scene.gitea().fails(9, "GET .*/timeline", Fault.nothing());
        assertThat(headAt(asked)).isEmpty();
    }

    @Test
    void timelineThatIsRefusedIsATrouble() {
        later();
        Instant asked = comment();
        scene.gitea().fails(9, "GET .*/timeline", Fault.half());
        assertThatThrownBy(() -> headAt(asked))
                .isInstanceOf(ForgeTrouble.class)
                .hasMessageStartingWith("reading the timeline of coop/mailu#7: ");
    }

    @Test
    void pullRequestThatIsNotThereHasNoHead() {
        assertThat(scene.forge().headAt(new PullRequestId(MAILU, 99), Instant.EPOCH))
                .isEmpty();
    }

    private Optional<CommitSha> headAt(Instant moment) {
        return scene.forge().headAt(PULL, moment);
    }

    private CommitSha head() {
        return new CommitSha(scene.gitea().repo(REPO).pull(7).head());
    }

    private Instant comment() {
        scene.gitea().comment(REPO, 7, "ana", "!testme");
        return scene.gitea().commentsOn(REPO, 7).getLast().created();
    }

    private void later() {
        scene.gitea().elapse(Duration.ofSeconds(5));
    }
}
