package coop.ccci.engine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.fake.FakeApp;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.engine.fake.Plans;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.RecipeSettings.AllReadiness;
import coop.ccci.kit.RecipeSettings.BannerReadiness;
import coop.ccci.kit.RecipeSettings.HttpReadiness;
import coop.ccci.kit.RecipeSettings.Readiness;
import coop.ccci.kit.RecipeSettings.RoutedReadiness;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServingTests {
    private static final String ROUTED = """
            services:
              db: {image: "a"}
              app: {image: "a", deploy: {labels: {traefik.http.services.x.loadbalancer.server.port: "8080"}}}
            """;
    private static final Readiness LOGIN = new HttpReadiness("app", 80, "/login", List.of(200), "Sign in");

    @TempDir
    private Path folder;

    private final FakeApp app = new FakeApp(new FakeVolumes());

    private Optional<String> wrong(String compose, Readiness readiness) {
        return new Serving(app, Plans.of(folder, compose, 'a').compose()).wrong(readiness);
    }

    private void answer(int status, String body) {
        app.answering(call -> new HttpReply(status, Map.of(), body));
    }

    private void greet(String text) {
        app.listening(port -> new Socket() {
            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
            }

            @Override
            public void setSoTimeout(int milliseconds) {}
        });
    }

    @Test
    void wantedPageServes() {
        answer(200, "<h1>Sign in</h1>");
        assertThat(wrong(ROUTED, LOGIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 302, 201})
    void anotherStatusDoesNot(int status) {
        answer(status, "Sign in");
        assertThat(wrong(ROUTED, LOGIN))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("GET /login of service app answered " + status, "wanted 200"));
    }

    @Test
    void codesInARowAreNamedByTheirEnds() {
        answer(500, "Sign in");
        Readiness several = new HttpReadiness("app", 80, "/login", List.of(200, 201, 202, 301), "Sign in");
        assertThat(wrong(ROUTED, several))
                .hasValueSatisfying(text -> assertThat(text).endsWith("wanted 200-202, 301"));
    }

    @Test
    void anotherBodyDoesNot() {
        answer(200, "Setup wizard");
        assertThat(wrong(ROUTED, LOGIN))
                .hasValueSatisfying(text -> assertThat(text).contains("Sign in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Welcome to nginx!", "404 page not found", "Bad Gateway", "Apache2 Debian Default Page"})
    void proxysDefaultPageDoesNotWhateverItsStatus(String page) {
        answer(200, "<title>" + page + "</title>");
        assertThat(wrong(ROUTED, new RoutedReadiness()))
                .hasValueSatisfying(text -> assertThat(text).contains("default page", page));
    }

    @Test
    void routedPortIsAskedForTheAppsDomain() {
        List<HttpCall> calls = new ArrayList<>();
        app.answering(call -> {
            calls.add(call);
            return new HttpReply(302, Map.of(), "");
        });
        assertThat(wrong(ROUTED, new RoutedReadiness())).isEmpty();
        assertThat(calls).containsExactly(HttpCall.get("app", 8080, "/").header("Host", "demo.test"));
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 400, 404, 503})
    void routedPageWithAnErrorDoesNotServe(int status) {
        answer(status, "hello");
        assertThat(wrong(ROUTED, new RoutedReadiness())).isPresent();
    }

    @Test
    void stackWithoutARouteHasNothingToLookAt() {
        assertThat(wrong("services: {app: {image: a}}", new RoutedReadiness()))
                .hasValueSatisfying(text -> assertThat(text).contains("no service has a traefik"));
    }

    @Test
    void refusedConnectionIsWhatIsWrong() {
        app.answering(call -> {
            throw new AppTrouble("connection refused");
        });
        assertThat(wrong(ROUTED, LOGIN)).contains("connection refused");
    }

    @Test
    void wantedBannerServes() {
        greet("220 mail ESMTP\r\n");
        assertThat(wrong(ROUTED, new BannerReadiness("smtp", 25, "220 "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 too busy\r\n", "", "\r\n"})
    void anotherBannerDoesNot(String banner) {
        greet(banner);
        assertThat(wrong(ROUTED, new BannerReadiness("smtp", 25, "220 ")))
                .hasValueSatisfying(text -> assertThat(text).contains("port 25 of service smtp greets with"));
    }

    @Test
    void handshakeIsEnoughWhereNoBannerIsWanted() {
        assertThat(wrong(ROUTED, new BannerReadiness("db", 5432, "")))
                .hasValueSatisfying(text -> assertThat(text).contains("5432: refused"));
        greet("");
        assertThat(wrong(ROUTED, new BannerReadiness("db", 5432, ""))).isEmpty();
    }

    @Test
    void allPartsHaveToServe() {
        answer(200, "Sign in");
        Readiness both = new AllReadiness(List.of(LOGIN, new BannerReadiness("smtp", 25, "220 ")));
        assertThat(wrong(ROUTED, both)).isPresent();
        greet("220 ready\r\n");
        assertThat(wrong(ROUTED, both)).isEmpty();
    }
}
