package coop.ccci.bot.forge.gitea;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.model.CommitSha;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of a timeline about a push: when the server wrote it, and the commit that was the head then. */
record Push(long id, Instant at, Kind kind, Optional<CommitSha> head) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** A force push rewrites what was told of earlier ones; what cannot be read may have been one. */
    enum Kind {
        PLAIN,
        FORCED
    }

    /** Reads a body such as {@code {"is_force_push":false,"commit_ids":[the oldest, ..., the newest]}}. */
    static Push of(long id, Instant at, String body) {
        JsonNode push = read(body);
        JsonNode forced = push.path("is_force_push");
        JsonNode commits = push.path("commit_ids");
        return new Push(
                id,
                at,
                forced.isBoolean() && !forced.asBoolean() ? Kind.PLAIN : Kind.FORCED,
                Optional.of(commits.path(commits.size() - 1).asText())
                        .filter(commit -> COMMIT.matcher(commit).matches())
                        .map(CommitSha::new));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException rubbish) {
            return JSON.missingNode();
        }
    }
}
