package coop.ccci.tests.support.drone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Drone's API over a repository's builds. */
final class Door implements HttpHandler {
    private static final Set<String> NO_PARAMETERS = Set.of("access_token", "branch", "commit");
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final String repository;
    private final String token;
    private final Builds builds;
    private final Faults faults;

    Door(String repository, String token, Builds builds, Faults faults) {
        this.repository = repository;
        this.token = token;
        this.builds = builds;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<Operation> operation = Operation.of(exchange.getRequestMethod(), path);
            if (operation.isEmpty()) {
                Reply.error(404, "Not Found").send(exchange);
            } else if (!isKnown(exchange)) {
                Reply.error(401, "Unauthorized").send(exchange);
            } else {
                faults.pass(exchange, operation.get(), () -> answer(exchange, operation.get(), path));
            }
        }
    }

    private boolean isKnown(HttpExchange exchange) {
        return ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private Optional<Reply> answer(HttpExchange exchange, Operation operation, String path) throws IOException {
        Matcher match = operation.match(path);
        boolean isThere = match.matches() && (match.groupCount() == 0 || repository.equals(match.group(1)));
        if (!isThere) {
            return Optional.of(Reply.error(404, "Not Found"));
        }
        Map<String, String> query = query(exchange);
        return switch (operation) {
            case WHO ->
                Optional.of(Reply.ok(
                        JsonNodeFactory.instance.objectNode().put("id", 1).put("login", "bot")));
            case REPOSITORY -> Optional.of(repository());
            case LIST -> Optional.of(list(query));
            case CREATE -> Optional.of(create(query));
            case GET, CANCEL, RESTART, LOGS, STREAM -> ofBuild(exchange, operation, match);
        };
    }

    private Optional<Reply> ofBuild(HttpExchange exchange, Operation operation, Matcher match) throws IOException {
        Optional<FakeBuild> found = builds.find(Integer.parseInt(match.group(2)));
        boolean isStep = match.groupCount() < 4
                || (FakeBuild.STAGE + "/" + FakeBuild.STEP).equals(match.group(3) + "/" + match.group(4));
        if (found.isEmpty() || !isStep) {
            return Optional.of(Reply.error(404, "sql: no rows in result set"));
        }
        FakeBuild build = found.get();
        if (operation == Operation.STREAM) {
            new LiveLog(build).send(exchange);
            return Optional.empty();
        }
        return Optional.of(
                switch (operation) {
                    case CANCEL -> cancel(build);
                    case RESTART -> Reply.ok(builds.add(build.params()).brief());
                    case LOGS -> logs(build);
                    default -> Reply.ok(build.whole());
                });
    }

    private Reply repository() {
        return Reply.ok(JsonNodeFactory.instance
                .objectNode()
                .put("id", 1)
                .put("slug", repository)
                .put("default_branch", FakeDrone.BRANCH)
                .put("active", true)
                .put("config_path", ".drone.yml")
                .put("protected", false)
                .put("timeout", FakeDrone.TIMEOUT.toMinutes()));
    }

    private Reply list(Map<String, String> query) {
        int size = Integer.parseInt(query.getOrDefault("per_page", "0"));
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        builds.page(
                        Integer.parseInt(query.getOrDefault("page", "1")),
                        size < 1 || size > LARGEST_PAGE ? USUAL_PAGE : size)
                .forEach(build -> page.add(build.brief()));
        return Reply.ok(page);
    }

    private Reply create(Map<String, String> query) {
        if (!FakeDrone.BRANCH.equals(query.getOrDefault("branch", FakeDrone.BRANCH))) {
            return Reply.error(404, "Not Found");
        }
        query.keySet().removeAll(NO_PARAMETERS);
        return Reply.ok(builds.add(query).brief());
    }

    private static Reply cancel(FakeBuild build) {
        return build.cancel() ? Reply.ok(build.whole()) : Reply.error(409, "Optimistic Lock Error");
    }

    private static Reply logs(FakeBuild build) {
        return build.isRunningStep() ? Reply.error(404, "sql: no rows in result set") : Reply.ok(build.logs());
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.putIfAbsent(Text.decoded(parts[0]), parts.length < 2 ? "" : Text.decoded(parts[1]));
        }
        return query;
    }
}
