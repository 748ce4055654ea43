package coop.ccci.tests.support.gitea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParseException;
import coop.ccci.gitea.ApiClient;
import coop.ccci.gitea.ApiException;
import coop.ccci.gitea.api.GiteaApi;
import coop.ccci.gitea.model.Comment;
import coop.ccci.gitea.model.CreateIssueCommentOption;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults come when they were asked for, as many as were asked for, and are seen by the client. */
class FaultTests {
    private static final String REPO = "coop/mailu";
    private static final String COMMENTING = "POST .*/comments$";

    private final FakeGitea gitea = FakeGitea.start();
    private final GiteaApi client = client();

    @AfterEach
    void close() {
        gitea.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409, 422, 500, 502})
    void statusIsTheAnswerAndNothingIsDone(int status) throws ApiException {
        gitea.fails(2, COMMENTING, Fault.status(status));
        assertThat(refused().getCode()).isEqualTo(status);
        assertThat(refused().getCode()).isEqualTo(status);
        assertThat(comment().getBody()).isEqualTo("answer");
        assertThat(gitea.commentsOn(REPO, 7)).hasSize(1);
        assertThat(gitea.requests(COMMENTING)).hasSize(3);
    }

    @Test
    void otherRequestsGoWell() throws ApiException {
        gitea.fails(1, COMMENTING, Fault.status(500));
        assertThat(client.version().getVersion()).isEqualTo("1.26.0");
        assertThat(refused().getCode()).isEqualTo(500);
    }

    @Test
    void tooManySaysWhenToComeAgain() {
        gitea.fails(1, COMMENTING, Fault.tooMany(Duration.ofSeconds(7)));
        ApiException refused = refused();
        assertThat(refused.getCode()).isEqualTo(429);
        assertThat(refused.getResponseHeaders().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void whatIsDoneCanBeDeniedAfterwards() {
        gitea.fails(1, COMMENTING, Fault.statusAfterwards(500));
        assertThat(refused().getCode()).isEqualTo(500);
        assertThat(gitea.commentsOn(REPO, 7)).hasSize(1);
    }

    @Test
    void nullIsReadAsNull() throws ApiException {
        gitea.fails(1, COMMENTING, Fault.nothing());
        assertThat(comment()).isNull();
        assertThat(gitea.commentsOn(REPO, 7)).hasSize(1);
    }

    @Test
    void rubbishHalvesAndPagesOfProxiesAreErrors() {
        gitea.fails(1, COMMENTING, Fault.rubbish());
        gitea.fails(1, COMMENTING, Fault.half());
        gitea.fails(1, COMMENTING, Fault.page(502));
        assertThat(refused()).hasRootCauseInstanceOf(JsonParseException.class);
        assertThat(refused()).hasCauseInstanceOf(IOException.class);
        assertThat(refused().getResponseBody()).contains("Bad Gateway");
        assertThat(gitea.commentsOn(REPO, 7)).hasSize(2);
    }

    @Test
    void silenceIsGivenUpByTheClient() {
        gitea.fails(1, COMMENTING, Fault.silence(Duration.ofMinutes(5)));
        assertThat(refused()).hasCauseInstanceOf(HttpTimeoutException.class);
    }

    /** The client's patience ends with the headers: whoever uses it has to see to the rest. */
    @Test
    void stalledBodyIsWaitedForUntilTheConnectionBreaks() {
        gitea.fails(1, COMMENTING, Fault.stall(Duration.ofSeconds(4)));
        long began = System.nanoTime();
        assertThat(refused()).hasCauseInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void lateAnswerIsAnAnswer() throws ApiException {
        gitea.fails(1, COMMENTING, Fault.late(Duration.ofMillis(300)));
        assertThat(comment().getBody()).isEqualTo("answer");
    }

    @Test
    void closedServerHoldsNobodyUp() {
        gitea.fails(1, COMMENTING, Fault.silence(Duration.ofMinutes(5)));
        Thread.ofVirtual().start(gitea::close);
        assertThat(refused()).isNotNull();
    }

    private Comment comment() throws ApiException {
        return client.createComment("coop", "mailu", 7L, new CreateIssueCommentOption().body("answer"));
    }

    private ApiException refused() {
        return catchThrowableOfType(ApiException.class, this::comment);
    }

    private GiteaApi client() {
        gitea.repo(REPO).pull(7);
        String token = gitea.token("bot");
        ApiClient settings = new ApiClient(
                HttpClient.newBuilder(),
                ApiClient.createDefaultObjectMapper(),
                gitea.api().toString());
        settings.setReadTimeout(Duration.ofSeconds(1));
        settings.setRequestInterceptor(request -> request.header("Authorization", "token " + token));
        return new GiteaApi(settings);
    }
}
