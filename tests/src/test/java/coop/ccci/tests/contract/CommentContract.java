package coop.ccci.tests.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.gitea.ApiException;
import coop.ccci.gitea.ApiResponse;
import coop.ccci.gitea.model.Comment;
import coop.ccci.gitea.model.CreateIssueCommentOption;
import coop.ccci.gitea.model.EditIssueCommentOption;
import coop.ccci.gitea.model.EditReactionOption;
import coop.ccci.gitea.model.Reaction;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said on a pull request, how it is changed, and how it is found again. */
interface CommentContract {
    OffsetDateTime LATER = OffsetDateTime.parse("2199-01-01T00:00:00Z");

    Stage stage();

    @Test
    default void commentIsReadAsItWasWritten() throws Exception {
        Comment written = say("ana", "!testme\n\näöü <&> 🙂");
        Comment read = stage().as("bot").comment(organisation(), repo(), id(written));
        assertThat(read.getBody()).isEqualTo("!testme\n\näöü <&> 🙂");
        assertThat(read.getUser()).isNotNull().extracting("login").isEqualTo("ana");
        assertThat(read.getPullRequestUrl()).endsWith("/" + repo() + "/pulls/" + stage().pull());
        assertThat(read.getIssueUrl()).isEmpty();
        assertThat(read.getCreatedAt()).isNotNull().isEqualTo(written.getCreatedAt());
    }

    @Test
    default void authorAndWritersChangeAComment() throws Exception {
        Comment written = say("ana", "first");
        assertThat(edit("ana", written, "second").getBody()).isEqualTo("second");
        assertThat(edit("bot", written, "third").getBody()).isEqualTo("third");
        Refused.by(() -> edit("bo", written, "fourth")).with(403);
        Refused.by(() -> edit("bot", new Comment().id(999_999_999L), "fifth")).with(404);
    }

    @Test
    default void commentHasToSaySomething() {
        Refused.by(() -> say("ana", "")).with(422);
    }

    @Test
    default void issueThatIsNotThereIsAnErrorOfTheServers() {
        CreateIssueCommentOption body = new CreateIssueCommentOption().body("x");
        Refused.by(() -> stage().as("bot").createComment(organisation(), repo(), 999L, body))
                .with(500);
        Refused.by(() -> stage().as("bot").listComments(organisation(), repo(), 999L, null, null))
                .with(500);
        Refused.by(() -> stage().as("bot").timeline(organisation(), repo(), 999L, null, null, 1, 50))
                .with(500);
    }

    @Test
    default void commentsOfAPullRequestComeAllAtOnceTheOldestFirst() throws Exception {
        Comment first = say("ana", "one");
        Comment second = say("bo", "two");
        List<Comment> all = stage().as("bot").listComments(organisation(), repo(), stage().pull(), null, null);
        assertThat(all).extracting(Comment::getId).containsSubsequence(first.getId(), second.getId());
        assertThat(stage().as("bot").listComments(organisation(), repo(), stage().pull(), LATER, null))
                .isEmpty();
    }

    @Test
    default void sinceAndBeforeHoldTheirOwnSecond() throws Exception {
        Comment written = say("ana", "now");
        OffsetDateTime then = written.getUpdatedAt();
        List<Comment> since = stage().as("bot").listRepositoryComments(organisation(), repo(), then, null, 1, 50);
        List<Comment> before = stage().as("bot").listComments(organisation(), repo(), stage().pull(), null, then);
        assertThat(since).extracting(Comment::getId).contains(written.getId());
        assertThat(before).extracting(Comment::getId).contains(written.getId());
    }

    @Test
    default void commentsOfARepositoryComeInPages() throws Exception {
        Comment first = say("ana", "one");
        Comment second = say("bo", "two");
        ApiResponse<List<Comment>> page = stage().as("bot")
                .listRepositoryCommentsWithHttpInfo(organisation(), repo(), first.getUpdatedAt(), null, 2, 1);
        int total = Integer.parseInt(
                requireNonNull(page.getHeaders().get("x-total-count")).getFirst());
        assertThat(page.getHeaders()).doesNotContainKey("link");
        assertThat(page.getData()).hasSize(1);
        assertThat(stage().as("bot")
                        .listRepositoryComments(organisation(), repo(), first.getUpdatedAt(), null, total, 1))
                .extracting(Comment::getId)
                .containsExactly(second.getId());
    }

    @Test
    default void reactionIsNewOnce() throws Exception {
        Comment comment = say("ana", "!testme");
        assertThat(react(comment, "eyes").getStatusCode()).isEqualTo(201);
        assertThat(react(comment, "eyes").getStatusCode()).isEqualTo(200);
        assertThat(react(comment, "eyes").getData()).extracting("content").isEqualTo("eyes");
        Refused.by(() -> react(comment, "nonsense")).with(403);
        Refused.by(() -> react(new Comment().id(999_999_999L), "eyes")).with(404);
    }

    private ApiResponse<Reaction> react(Comment comment, String content) throws ApiException {
        return stage().as("bot")
                .addReactionWithHttpInfo(
                        organisation(), repo(), id(comment), new EditReactionOption().content(content));
    }

    private Comment say(String who, String text) throws ApiException {
        return stage().as(who)
                .createComment(organisation(), repo(), stage().pull(), new CreateIssueCommentOption().body(text));
    }

    private Comment edit(String who, Comment comment, String text) throws ApiException {
        return stage().as(who)
                .editComment(organisation(), repo(), id(comment), new EditIssueCommentOption().body(text));
    }

    private static long id(Comment comment) {
        return comment.getId() == null ? 0 : comment.getId();
    }

    private String organisation() {
        return stage().organisation();
    }

    private String repo() {
        return stage().repo();
    }
}
