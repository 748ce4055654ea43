package coop.ccci.tests.support.gitea;

import java.time.Instant;

/** A request that came in, with its method, path and query in one line. */
public record Seen(Instant at, String line, String authorization, String body) {
    static Seen of(Call call, Instant now) {
        String query = call.uri().getRawQuery() == null ? "" : "?" + call.uri().getRawQuery();
        return new Seen(
                now,
                call.method() + " " + call.path() + query,
                call.authorization().orElse(""),
                call.body());
    }
}
