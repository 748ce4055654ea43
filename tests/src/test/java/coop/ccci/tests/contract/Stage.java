package coop.ccci.tests.contract;

import coop.ccci.gitea.ApiClient;
import coop.ccci.gitea.api.GiteaApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A server with people in it: {@code root} administers it, {@code ana} is a member of the organisation, {@code bot}
 * administers the repository, and {@code bo} opened its pull request.
 */
record Stage(URI api, String organisation, String repo, long pull, String head, Map<String, String> tokens) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The client as one of these people uses it. */
    GiteaApi as(String who) {
        return with(tokens.getOrDefault(who, "0".repeat(40)));
    }

    /** The client with whatever is in somebody's configuration. */
    GiteaApi with(String token) {
        return client(Optional.of(token));
    }

    /** The client without a token. */
    GiteaApi asNobody() {
        return client(Optional.empty());
    }

    private GiteaApi client(Optional<String> token) {
        ApiClient client = new ApiClient(
                HttpClient.newBuilder().connectTimeout(PATIENCE),
                ApiClient.createDefaultObjectMapper(),
                api.toString());
        client.setReadTimeout(PATIENCE);
        token.ifPresent(
                value -> client.setRequestInterceptor(request -> request.header("Authorization", "token " + value)));
        return new GiteaApi(client);
    }
}
