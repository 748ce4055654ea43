package coop.ccci.tests.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.gitea.model.PullRequest;
import coop.ccci.gitea.model.TimelineComment;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pull requests, where they come from, where they go, and what happened to them. */
interface PullContract {
    Stage stage();

    @Test
    default void pullRequestNamesItsHeadAndItsBase() throws Exception {
        PullRequest pull = stage().as("bot").pullRequest(organisation(), repo(), stage().pull());
        assertThat(pull.getNumber()).isEqualTo(stage().pull());
        assertThat(pull.getState()).isEqualTo(PullRequest.StateEnum.OPEN);
        assertThat(pull.getMerged()).isFalse();
        assertThat(pull.getTitle()).isEqualTo("A change");
        assertThat(pull.getHead()).isNotNull().extracting("sha").isEqualTo(stage().head());
        assertThat(pull.getHead()).extracting("repo.fullName").isEqualTo("bo/" + repo());
        assertThat(pull.getBase()).isNotNull().extracting("ref").isEqualTo("main");
        assertThat(pull.getUser()).isNotNull().extracting("login").isEqualTo("bo");
    }

    @Test
    default void openPullRequestIsInTheListOfTheOpen() throws Exception {
        assertThat(stage().as("bot").listPullRequests(organisation(), repo(), "open", 1, 50))
                .extracting(PullRequest::getNumber)
                .contains(stage().pull());
        assertThat(stage().as("bot").listPullRequests(organisation(), repo(), "closed", 1, 50))
                .extracting(PullRequest::getNumber)
                .doesNotContain(stage().pull());
    }

    @Test
    default void pullRequestThatIsNotThereIsNotFound() {
        Refused.by(() -> stage().as("bot").pullRequest(organisation(), repo(), 999L))
                .with(404);
    }

    @Test
    default void timelineBeginsWithThePushOfTheHead() throws Exception {
        List<TimelineComment> timeline =
                stage().as("bot").timeline(organisation(), repo(), stage().pull(), null, null, 1, 50);
        assertThat(timeline.getFirst().getType()).isEqualTo("pull_push");
        assertThat(timeline.getFirst().getBody())
                .isEqualTo("{\"is_force_push\":false,\"commit_ids\":[\"%s\"]}".formatted(stage().head()));
    }

    @Test
    default void pushIsNoComment() throws Exception {
        List<TimelineComment> timeline =
                stage().as("bot").timeline(organisation(), repo(), stage().pull(), null, null, 1, 50);
        Long push = requireNonNull(timeline.getFirst().getId());
        var answer = stage().as("bot").commentWithHttpInfo(organisation(), repo(), push);
        assertThat(answer.getStatusCode()).isEqualTo(204);
        assertThat(answer.getData()).isNull();
    }

    @Test
    default void emptyTimelineIsNull() throws Exception {
        OffsetDateTime later = OffsetDateTime.parse("2199-01-01T00:00:00Z");
        assertThat(stage().as("bot").timeline(organisation(), repo(), stage().pull(), later, null, 1, 50))
                .isNull();
    }

    @Test
    default void branchNamesItsCommit() throws Exception {
        assertThat(stage().as("bot").branch(organisation(), repo(), "main").getCommit())
                .isNotNull()
                .extracting("id")
                .asString()
                .matches("[0-9a-f]{40}");
        Refused.by(() -> stage().as("bot").branch(organisation(), repo(), "no/such"))
                .with(404);
    }

    private String organisation() {
        return stage().organisation();
    }

    private String repo() {
        return stage().repo();
    }
}
