package coop.ccci.tests.support.gitea;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do in a fake is seen as it is seen in Gitea. */
class FakeGiteaTests {
    private static final String REPO = "coop/mailu";
    private static final String SHA = "b".repeat(40);

    private final FakeGitea gitea = FakeGitea.start();

    @AfterEach
    void close() {
        gitea.close();
    }

    @Test
    void pushMovesTheHeadAndStandsInTheTimeline() throws Exception {
        String first = gitea.repo(REPO).pull(7).by("bo").head();
        gitea.comment(REPO, 7, "ana", "!testme");
        gitea.push(REPO, 7, SHA);
        assertThat(get("/repos/coop/mailu/pulls/7").at("/head/sha").asText()).isEqualTo(SHA);
        assertThat(kinds()).containsExactly("pull_push", "comment", "pull_push");
        assertThat(timeline().path(0).path("body").asText()).contains(first);
        assertThat(timeline().path(2).path("body").asText()).contains(SHA).contains("\"is_force_push\":false");
    }

    @Test
    void forcePushTakesOlderPushesOutOfTheTimeline() throws Exception {
        String first = gitea.repo(REPO).pull(7).head();
        gitea.comment(REPO, 7, "ana", "!testme");
        gitea.forcePush(REPO, 7, SHA);
        assertThat(kinds()).containsExactly("comment", "pull_push", "pull_push");
        assertThat(timeline().path(2).path("body").asText())
                .isEqualTo("{\"is_force_push\":true,\"commit_ids\":[\"%s\",\"%s\"]}".formatted(first, SHA));
    }

    @Test
    void anotherTargetLooksLikeAPushAfterTheComment() throws Exception {
        gitea.repo(REPO).pull(7).head(SHA);
        gitea.comment(REPO, 7, "ana", "!testme");
        gitea.retarget(REPO, 7, "release");
        assertThat(kinds()).containsExactly("comment", "change_target_branch", "pull_push");
        assertThat(get("/repos/coop/mailu/pulls/7").at("/base/ref").asText()).isEqualTo("release");
        assertThat(get("/repos/coop/mailu/pulls/7").at("/head/sha").asText()).isEqualTo(SHA);
    }

    @Test
    void deletedForkClosesItsPullRequestsAndKeepsTheirCommits() throws Exception {
        gitea.repo(REPO).pull(7).from("bo/mailu").head(SHA);
        gitea.deleteRepo("bo/mailu");
        JsonNode pull = get("/repos/coop/mailu/pulls/7");
        assertThat(pull.path("state").asText()).isEqualTo("closed");
        assertThat(pull.at("/head/repo").isNull()).isTrue();
        assertThat(pull.at("/head/repo_id").asLong()).isEqualTo(-1);
        assertThat(pull.at("/head/ref").asText()).isEqualTo("refs/pull/7/head");
        assertThat(pull.at("/head/sha").asText()).isEqualTo(SHA);
    }

    @Test
    void mergedPullRequestIsClosedAndSaysSo() throws Exception {
        gitea.repo(REPO).pull(7);
        gitea.merge(REPO, 7);
        assertThat(get("/repos/coop/mailu/pulls/7").path("state").asText()).isEqualTo("closed");
        assertThat(get("/repos/coop/mailu/pulls/7").path("merged").asBoolean()).isTrue();
        gitea.reopen(REPO, 7);
        assertThat(get("/repos/coop/mailu/pulls/7").path("state").asText()).isEqualTo("open");
    }

    @Test
    void commentOnAnIssueIsListedWithThoseOnPullRequests() throws Exception {
        gitea.repo(REPO).pull(7);
        gitea.comment(REPO, 7, "ana", "on a pull request");
        gitea.comment(REPO, 8, "ana", "on an issue");
        JsonNode comments = get("/repos/coop/mailu/issues/comments");
        assertThat(comments.path(0).path("issue_url").asText()).isEmpty();
        assertThat(comments.path(1).path("pull_request_url").asText()).isEmpty();
        assertThat(comments.path(1).path("issue_url").asText()).endsWith("/coop/mailu/issues/8");
    }

    @Test
    void deletedCommentIsNotFound() throws Exception {
        long comment = gitea.comment(REPO, 7, "ana", "!testme");
        gitea.delete(REPO, comment, "ana");
        assertThat(ask("/repos/coop/mailu/issues/comments/" + comment, gitea.token("bot"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void clockMovesOn() throws Exception {
        gitea.comment(REPO, 7, "ana", "early");
        gitea.elapse(Duration.ofHours(1));
        gitea.comment(REPO, 7, "ana", "late");
        assertThat(Duration.between(
                        gitea.commentsOn(REPO, 7).getFirst().created(),
                        gitea.commentsOn(REPO, 7).getLast().created()))
                .isBetween(Duration.ofHours(1), Duration.ofMinutes(61));
    }

    @Test
    void tokenIsGoodForItsScopesOnlyAndUntilItIsRevoked() throws Exception {
        gitea.repo(REPO);
        String token = gitea.token("bot", Scope.READ_ISSUE);
        HttpResponse<String> refused = ask("/repos/coop/mailu", token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("required=[read:repository]");
        assertThat(ask("/repos/coop/mailu/issues/comments", token).statusCode()).isEqualTo(200);
        gitea.revoke(token);
        assertThat(ask("/repos/coop/mailu/issues/comments", token).statusCode()).isEqualTo(401);
    }

    @Test
    void hiddenRepositoryIsNotFoundByOthers() throws Exception {
        gitea.repo(REPO).hidden().collaborator("bot", Access.READ);
        assertThat(ask("/repos/coop/mailu", gitea.token("bot")).statusCode()).isEqualTo(200);
        assertThat(ask("/repos/coop/mailu", gitea.token("ana")).statusCode()).isEqualTo(404);
    }

    @Test
    void requestsAreRemembered() throws Exception {
        gitea.repo(REPO);
        ask("/repos/coop/mailu/issues/comments?page=2", gitea.token("bot"));
        assertThat(gitea.requests("comments\\?page=2$"))
                .singleElement()
                .extracting(Seen::line)
                .isEqualTo("GET /repos/coop/mailu/issues/comments?page=2");
    }

    private List<String> kinds() throws Exception {
        return timeline()
                .valueStream()
                .map(event -> event.path("type").asText())
                .toList();
    }

    private JsonNode timeline() throws Exception {
        return get("/repos/coop/mailu/issues/7/timeline");
    }

    private JsonNode get(String path) throws Exception {
        return Json.read(ask(path, gitea.token("bot")).body());
    }

    private HttpResponse<String> ask(String path, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(gitea.api() + path))
                            .header("Authorization", "token " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
