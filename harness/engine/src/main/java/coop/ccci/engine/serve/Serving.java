package coop.ccci.engine.serve;

import coop.ccci.engine.compose.Compose;
import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.HttpCall;
import coop.ccci.kit.HttpReply;
import coop.ccci.kit.RecipeSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks once whether an app serves; a proxy's default page is no service. */
public final class Serving {
    private static final List<String> DEFAULT_PAGES = List.of(
            "404 page not found",
            "Welcome to nginx!",
            "Bad Gateway",
            "Gateway Timeout",
            "no available server",
            "Apache2 Debian Default Page");
    private static final List<Integer> ROUTED_CODES =
            IntStream.range(200, 400).boxed().toList();

    private final App app;
    private final Compose compose;

    public Serving(App app, Compose compose) {
        this.app = app;
        this.compose = compose;
    }

    /** What is wrong, or nothing. */
    public Optional<String> wrong(RecipeSettings.Readiness readiness) {
        try {
            return look(readiness);
        } catch (AppTrouble trouble) {
            return Optional.of(String.valueOf(trouble.getMessage()));
        }
    }

    private Optional<String> look(RecipeSettings.Readiness readiness) {
        return switch (readiness) {
            case RecipeSettings.HttpReadiness http -> http(http);
            case RecipeSettings.RoutedReadiness routed -> routed();
            case RecipeSettings.BannerReadiness banner -> banner(banner);
            case RecipeSettings.AllReadiness(List<RecipeSettings.Readiness> parts) ->
                parts.stream().flatMap(part -> wrong(part).stream()).findFirst();
        };
    }

    private Optional<String> http(RecipeSettings.HttpReadiness wanted) {
        HttpReply reply = app.http(
                HttpCall.get(wanted.service(), wanted.port(), wanted.path()).header("Host", app.domain()));
        String from = "GET " + wanted.path() + " of service " + wanted.service() + " answered " + reply.status();
        if (!wanted.codes().contains(reply.status())) {
            return Optional.of(from + ", wanted " + inWords(wanted.codes()));
        }
        if (!reply.body().contains(wanted.bodyContains())) {
            return Optional.of(from + " without \"" + wanted.bodyContains() + "\" in its body");
        }
        return DEFAULT_PAGES.stream()
                .filter(reply.body()::contains)
                .findFirst()
                .map(page -> from + " with a proxy's default page (\"" + page + "\")");
    }

    /** Codes in a row as their first and last: 200-399. */
    private static String inWords(List<Integer> codes) {
        List<Integer> first = codes.stream()
                .filter(code -> !codes.contains(code - 1))
                .sorted()
                .toList();
        List<Integer> last = codes.stream()
                .filter(code -> !codes.contains(code + 1))
                .sorted()
                .toList();
        return IntStream.range(0, first.size())
                .mapToObj(i ->
                        first.get(i).equals(last.get(i)) ? first.get(i).toString() : first.get(i) + "-" + last.get(i))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> routed() {
        return compose.services().values().stream()
                .flatMap(Serving::route)
                .findFirst()
                .map(this::http)
                .orElse(Optional.of(
                        "no service has a traefik loadbalancer.server.port label, so there is nothing to look at"));
    }

    private static Stream<RecipeSettings.HttpReadiness> route(Compose.Service service) {
        return service.labels().entrySet().stream()
                .filter(label -> label.getKey().endsWith(".loadbalancer.server.port"))
                .filter(label -> label.getValue().matches("\\d{1,5}"))
                .map(label -> new RecipeSettings.HttpReadiness(
                        service.name(), Integer.parseInt(label.getValue()), "/", ROUTED_CODES, ""));
    }

    private Optional<String> banner(RecipeSettings.BannerReadiness wanted) {
        String from = "port " + wanted.port() + " of service " + wanted.service();
        try (Socket socket = app.connect(wanted.service(), wanted.port())) {
            if (wanted.bannerStartsWith().isEmpty()) {
                return Optional.empty();
            }
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return line != null && line.startsWith(wanted.bannerStartsWith())
                    ? Optional.empty()
                    : Optional.of(from + " greets with \"" + line + "\", wanted \"" + wanted.bannerStartsWith() + "\"");
        } catch (IOException broken) {
            return Optional.of(from + ": " + broken.getMessage());
        }
    }
}
