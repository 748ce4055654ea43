package coop.ccci.bot.forge.gitea;

import coop.ccci.bot.forge.Login;
import coop.ccci.gitea.ApiClient;
import coop.ccci.gitea.ApiException;
import coop.ccci.gitea.ApiResponse;
import coop.ccci.gitea.api.GiteaApi;
import coop.ccci.kit.Secret;
import coop.ccci.model.UsageProblem;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Gitea or Forgejo, and the token that is shown to it; one for all who ask it something. */
public final class GiteaServer implements AutoCloseable {
    private static final long LONGEST_ANSWER = 32L << 20;
    private static final Pattern ONE_WORD = Pattern.compile("[!-~]+");

    private final URI address;
    private final HttpClient client;
    private final GiteaApi api;
    private final Patience patience;
    private final Failure failure;
    private volatile Optional<Login> self = Optional.empty();

    private GiteaServer(URI address, Secret token, Patience patience) {
        this.address = address;
        this.patience = patience;
        this.failure = new Failure(new Words(token), patience.attempt());
        this.client = new BoundedClient(
                ApiClient.createDefaultHttpClientBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience.attempt())
                        .build(),
                LONGEST_ANSWER);
        this.api = new GiteaApi(new Settings(address, token, client));
    }

    /** The server at the address that people use, without {@code /api/v1}. */
    public static GiteaServer at(URI address, Secret token, Patience patience) {
        if (Optional.ofNullable(address.getHost()).isEmpty()) {
            throw new UsageProblem(
                    "\"" + address + "\" is not the address of a forge", "write it as https://git.example.org");
        }
        if (!ONE_WORD.matcher(token.reveal()).matches()) {
            throw new UsageProblem(
                    "the forge's token is not one word of ASCII characters", "store the token and nothing else");
        }
        return new GiteaServer(address, token, patience);
    }

    URI address() {
        return address;
    }

    /** Whom the token belongs to; asked until it is known. */
    Login self() {
        Login login = self.orElseGet(this::whose);
        self = Optional.of(login);
        return login;
    }

    /** Asks for something, again where that may help and is as safe as told. */
    <T> Answer<T> ask(Again again, Request<T> request) {
        try {
            return Failsafe.with(this.<T>policy(again)).get(() -> attempt(request));
        } catch (FailsafeException stopped) {
            Thread.currentThread().interrupt();
            return failure.of(new ApiException(new InterruptedException()));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private Login whose() {
        Fields fields = new Fields("asking whose token it is");
        return new Login(fields.text(
                fields.got(ask(Again.HARMLESS, GiteaApi::currentUserWithHttpInfo))
                        .getLogin(),
                "login"));
    }

    /** The client's own patience ends with the headers of an answer, this one with its last byte. */
    private <T> Answer<T> attempt(Request<T> request) {
        Timeout<Answer<T>> limit =
                Timeout.<Answer<T>>builder(patience.attempt()).withInterrupt().build();
        try {
            return Failsafe.with(limit).get(() -> send(request));
        } catch (TimeoutExceededException late) {
            return failure.late();
        }
    }

    private <T> Answer<T> send(Request<T> request) {
        try {
            ApiResponse<T> answer = request.send(api);
            return Optional.ofNullable(answer.getData())
                    .<Answer<T>>map(value -> new Answer.Got<>(value, answer.getHeaders()))
                    .orElseGet(() -> new Answer.Nothing<>(answer.getStatusCode()));
        } catch (ApiException thrown) {
            return failure.of(thrown);
        }
    }

    private <T> RetryPolicy<Answer<T>> policy(Again again) {
        return RetryPolicy.<Answer<T>>builder()
                .handleResultIf(answer -> again.after(answer)
                        && answer.pause().compareTo(patience.longestPause()) <= 0
                        && !Thread.currentThread().isInterrupted())
                .withMaxAttempts(patience.attempts())
                .withBackoff(patience.between(), patience.longestPause())
                .withDelayFn(context -> asked(context.getLastResult()))
                .build();
    }

    /** Less than nothing means the usual. */
    private static Duration asked(Answer<?> last) {
        return last.pause().isZero() ? Duration.ofNanos(-1) : last.pause();
    }

    /** The generated client makes a new connection pool for each of its users unless it is given one. */
    private static final class Settings extends ApiClient {
        private final HttpClient client;

        private Settings(URI address, Secret token, HttpClient client) {
            super(
                    ApiClient.createDefaultHttpClientBuilder(),
                    ApiClient.createDefaultObjectMapper(),
                    address.toString().replaceFirst("/+$", "") + "/api/v1");
            this.client = client;
            setRequestInterceptor(request -> request.header("Authorization", "token " + token.reveal()));
        }

        @Override
        public HttpClient getHttpClient() {
            return client;
        }
    }
}
