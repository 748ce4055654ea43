package coop.ccci.tests.support.drone;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Drone can be asked; the first group of a path is the repository, the next ones are numbers. */
public enum Operation {
    WHO("GET", "/api/user"),
    REPOSITORY("GET", "/api/repos/([^/]+/[^/]+)"),
    LIST("GET", "/api/repos/([^/]+/[^/]+)/builds"),
    CREATE("POST", "/api/repos/([^/]+/[^/]+)/builds"),
    GET("GET", "/api/repos/([^/]+/[^/]+)/builds/(\\d+)"),
    CANCEL("DELETE", "/api/repos/([^/]+/[^/]+)/builds/(\\d+)"),
    RESTART("POST", "/api/repos/([^/]+/[^/]+)/builds/(\\d+)"),
    LOGS("GET", "/api/repos/([^/]+/[^/]+)/builds/(\\d+)/logs/(\\d+)/(\\d+)"),
    STREAM("GET", "/api/stream/([^/]+/[^/]+)/(\\d+)/(\\d+)/(\\d+)");

    private final String method;

    @SuppressWarnings("ImmutableEnumChecker") // a Pattern never changes
    private final Pattern path;

    Operation(String method, String path) {
        this.method = method;
        this.path = Pattern.compile(path);
    }

    static Optional<Operation> of(String method, String path) {
        return Arrays.stream(values())
                .filter(each -> each.method.equals(method) && each.match(path).matches())
                .findFirst();
    }

    Matcher match(String given) {
        return path.matcher(given);
    }
}
