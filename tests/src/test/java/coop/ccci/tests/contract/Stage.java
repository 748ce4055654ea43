package coop.ccci.tests.contract;

import coop.ccci.gitea.ApiClient;
import coop.ccci.gitea.api.GiteaApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A server with people in it: {@code root} administers it, {@code ana} is a member of the organisation, {@code bot}
 * administers the repository, and {@code bo} opened its pull request.
 */
record Stage(
        URI api,
        String organisation,
        String repo,
        long pull,
        String head,
        Map<String, String> tokens,
        Map<String, GiteaApi> clients) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Stage of(URI api, String organisation, String repo, long pull, String head, Map<String, String> tokens) {
        return new Stage(api, organisation, repo, pull, head, Map.copyOf(tokens), new ConcurrentHashMap<>());
    }

    /** The client as one of these people uses it, or somebody with a token that nobody made. */
    GiteaApi as(String who) {
        return with(tokens.getOrDefault(who, "0".repeat(40)));
    }

    /** The client with whatever is in somebody's configuration. */
    GiteaApi with(String token) {
        return clients.computeIfAbsent(
                token, key -> client(request -> request.header("Authorization", "token " + token)));
    }

    /** The client without a token. */
    GiteaApi asNobody() {
        return client(request -> {});
    }

    private GiteaApi client(Consumer<HttpRequest.Builder> header) {
        ApiClient client = new ApiClient(
                HttpClient.newBuilder().connectTimeout(PATIENCE),
                ApiClient.createDefaultObjectMapper(),
                api.toString());
        return new GiteaApi(client.setReadTimeout(PATIENCE).setRequestInterceptor(header));
    }
}
