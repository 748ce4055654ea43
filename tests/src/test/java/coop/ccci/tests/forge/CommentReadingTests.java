package coop.ccci.tests.forge;

import static coop.ccci.tests.forge.Scene.MAILU;
import static coop.ccci.tests.forge.Scene.PULL;
import static coop.ccci.tests.forge.Scene.REPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.bot.forge.Comment;
import coop.ccci.bot.forge.ForgeTrouble;
import coop.ccci.bot.forge.Login;
import coop.ccci.tests.support.gitea.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommentReadingTests {
    private static final String LIST = "GET .*/issues/comments\\?";

    private final Scene scene = Scene.open();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void commentIsReadWhole() {
        long id = write("!testme\n\näöü <&> 🙂");
        Comment comment = scene.comments().find(MAILU, id).orElseThrow();
        assertThat(comment.pullRequest()).isEqualTo(PULL);
        assertThat(comment.author()).isEqualTo(new Login("ANA"));
        assertThat(comment.body()).isEqualTo("!testme\n\näöü <&> 🙂");
        assertThat(comment.edited()).isEqualTo(comment.created());
    }

    @Test
    void editedCommentSaysSo() {
        long id = write("!testme");
        scene.gitea().elapse(Duration.ofSeconds(5));
        scene.gitea().edit(REPO, id, "ana", "never mind");
        Comment comment = scene.comments().find(MAILU, id).orElseThrow();
        assertThat(comment.body()).isEqualTo("never mind");
        assertThat(comment.edited()).isAfter(comment.created());
    }

    @Test
    void whatIsNoCommentOnAPullRequestIsNotFound() {
        long gone = write("!testme");
        scene.gitea().delete(REPO, gone, "ana");
        assertThat(scene.comments().find(MAILU, gone)).isEmpty();
        long onAnIssue = scene.gitea().comment(REPO, 8, "ana", "!testme");
        assertThat(scene.comments().find(MAILU, onAnIssue)).isEmpty();
        assertThat(scene.comments().find(MAILU, 1)).as("a push").isEmpty();
    }

    @Test
    void nullIsNoDeletedComment() {
        long id = write("!testme");
        scene.gitea().fails(9, "GET .*/issues/comments/", Fault.nothing());
        assertThatThrownBy(() -> scene.comments().find(MAILU, id)).isInstanceOf(ForgeTrouble.class);
    }

    @Test
    void onlyNewCommentsOnPullRequestsAreListed() {
        write("old");
        scene.gitea().elapse(Duration.ofMinutes(1));
        long recent = write("new");
        scene.gitea().comment(REPO, 8, "ana", "on an issue");
        Instant now = scene.gitea().commentsOn(REPO, 7).getLast().created();
        assertThat(scene.comments().since(MAILU, now)).extracting(Comment::id).containsExactly(recent);
    }

    @Test
    void manyCommentsAreListedOnceEachTheOldestFirst() {
        List<Long> ids = IntStream.range(0, 173)
                .mapToObj(number -> write("number " + number))
                .toList();
        assertThat(scene.comments().since(MAILU, Instant.EPOCH))
                .extracting(Comment::id)
                .containsExactlyElementsOf(ids);
        assertThat(scene.gitea().requests(LIST)).hasSize(4);
    }

    @Test
    void commentThatGoesWhileOthersAreReadHidesNone() {
        List<Long> ids = IntStream.range(0, 120)
                .mapToObj(number -> write("number " + number))
                .toList();
        scene.gitea()
                .fails(
                        1,
                        "GET .*/issues/comments$",
                        Fault.before(() -> scene.gitea().delete(REPO, ids.getFirst(), "ana")));
        assertThat(scene.comments().since(MAILU, Instant.EPOCH))
                .extracting(Comment::id)
                .containsExactlyElementsOf(ids.subList(1, ids.size()));
    }

    @Test
    void listThatIsNullIsATrouble() {
        write("!testme");
        scene.gitea().fails(9, "GET .*/issues/comments$", Fault.nothing());
        assertThatThrownBy(() -> scene.comments().since(MAILU, Instant.EPOCH)).isInstanceOf(ForgeTrouble.class);
    }

    private long write(String body) {
        return scene.gitea().comment(REPO, 7, "ana", body);
    }
}
