package coop.ccci.tests.support.gitea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Webhooks are called as Gitea calls them. */
class WebhookTests {
    private static final String REPO = "coop/mailu";

    @Test
    void signatureIsHmacSha256InHexadecimal() {
        assertThat(Words.signature("key", Words.bytes("The quick brown fox jumps over the lazy dog")))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
        assertThat(Words.signature("", Words.bytes("anything"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void commentOnAPullRequestIsTold(Flavour flavour) throws IOException {
        try (Receiver receiver = Receiver.answering(200);
                FakeGitea gitea = gitea(flavour, receiver)) {
            long id = gitea.comment(REPO, 7, "ana", "!testme");
            Receiver.Received call = first(receiver);
            assertThat(call.header("X-Gitea-Event")).isEqualTo("issue_comment");
            assertThat(call.header("X-Gitea-Event-Type")).isEqualTo("pull_request_comment");
            assertThat(call.header("X-Gitea-Delivery")).matches("[0-9a-f-]{36}");
            assertThat(call.header("X-Gitea-Signature")).isEqualTo(Words.signature("s3cret", Words.bytes(call.body())));
            assertThat(call.json().at("/comment/id").asLong()).isEqualTo(id);
            assertThat(call.json().at("/is_pull").asBoolean()).isTrue();
            assertThat(call.json().at("/sender/login").asText()).isEqualTo("ana");
            assertThat(call.json().has("pull_request")).isEqualTo(flavour != Flavour.GITEA_1_22);
            assertThat(call.headers().containsKey("X-Forgejo-Event")).isEqualTo(flavour == Flavour.FORGEJO_12);
        }
    }

    @Test
    void changeOfACommentSaysWhatItSaidBefore() throws IOException {
        try (Receiver receiver = Receiver.answering(200);
                FakeGitea gitea = gitea(Flavour.GITEA_1_26, receiver)) {
            long id = gitea.comment(REPO, 7, "ana", "before");
            first(receiver);
            gitea.edit(REPO, id, "bo", "after");
            await().until(() -> receiver.all().size() == 2);
            Receiver.Received call = receiver.all().getLast();
            assertThat(call.json().at("/action").asText()).isEqualTo("edited");
            assertThat(call.json().at("/changes/body/from").asText()).isEqualTo("before");
            assertThat(call.json().at("/sender/login").asText()).isEqualTo("bo");
        }
    }

    @Test
    void pushIsToldWithTheNewHead() throws IOException {
        try (Receiver receiver = Receiver.answering(200);
                FakeGitea gitea = gitea(Flavour.GITEA_1_26, receiver)) {
            gitea.push(REPO, 7, "b".repeat(40));
            Receiver.Received call = first(receiver);
            assertThat(call.header("X-Gitea-Event")).isEqualTo("pull_request");
            assertThat(call.header("X-Gitea-Event-Type")).isEqualTo("pull_request_sync");
            assertThat(call.json().at("/action").asText()).isEqualTo("synchronized");
            assertThat(call.json().at("/pull_request/head/sha").asText()).isEqualTo("b".repeat(40));
        }
    }

    @Test
    void commentOnAnIssueIsNotToldToWhoAskedForThoseOnPullRequests() throws IOException {
        try (Receiver receiver = Receiver.answering(200);
                FakeGitea gitea = gitea(Flavour.GITEA_1_26, receiver)) {
            gitea.comment(REPO, 8, "ana", "on an issue");
            gitea.comment(REPO, 7, "ana", "on a pull request");
            assertThat(first(receiver).json().at("/comment/body").asText()).isEqualTo("on a pull request");
            await().untilAsserted(() -> assertThat(gitea.deliveries()).hasSize(1));
        }
    }

    @Test
    void callThatFailsIsNotRepeated() throws IOException {
        try (Receiver receiver = Receiver.answering(500);
                FakeGitea gitea = gitea(Flavour.GITEA_1_26, receiver)) {
            gitea.comment(REPO, 7, "ana", "one");
            gitea.comment(REPO, 7, "ana", "two");
            await().until(() -> gitea.deliveries().size() == 2);
            assertThat(gitea.deliveries()).extracting(Delivery::status).containsOnly(OptionalInt.of(500));
            assertThat(receiver.all()).hasSize(2);
        }
    }

    @Test
    void callIsGivenUpAfterFiveSeconds() throws IOException {
        try (Receiver receiver = Receiver.answering(Receiver.SILENCE);
                FakeGitea gitea = gitea(Flavour.GITEA_1_26, receiver)) {
            gitea.comment(REPO, 7, "ana", "!testme");
            await().between(Duration.ofSeconds(4), Duration.ofSeconds(30))
                    .until(() -> !gitea.deliveries().isEmpty());
            assertThat(gitea.deliveries().getFirst().status()).isEmpty();
        }
    }

    @Test
    void manyCommentsAtOnceAreAllToldOnce() throws IOException {
        try (Receiver receiver = Receiver.answering(200);
                FakeGitea gitea = gitea(Flavour.GITEA_1_26, receiver)) {
            List<Long> ids = IntStream.range(0, 300)
                    .parallel()
                    .mapToObj(number -> gitea.comment(REPO, 7, "ana", "comment " + number))
                    .toList();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> gitea.deliveries().size() == ids.size());
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(receiver.all())
                    .extracting(call -> call.json().at("/comment/id").asLong())
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static FakeGitea gitea(Flavour flavour, Receiver receiver) {
        FakeGitea gitea = FakeGitea.start(flavour);
        gitea.repo(REPO).webhook(receiver.address(), "s3cret").pull(7).by("bo");
        return gitea;
    }

    private static Receiver.Received first(Receiver receiver) {
        await().until(() -> !receiver.all().isEmpty());
        return receiver.all().getFirst();
    }
}
