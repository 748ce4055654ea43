package coop.ccci.tests.support.gitea;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody asks of the server. */
record Call(String method, URI uri, Optional<String> authorization, String body) {
    private static final String BASE = "/api/v1";

    /** The path below the interface's, as it came. */
    String path() {
        return uri.getRawPath().startsWith(BASE) ? uri.getRawPath().substring(BASE.length()) : uri.getRawPath();
    }

    Optional<String> query(String name) {
        return Stream.ofNullable(uri.getRawQuery())
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** A number in the query; what is none counts as not there. */
    int number(String name) {
        return query(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    Optional<OffsetDateTime> moment(String name) {
        try {
            return query(name).map(OffsetDateTime::parse);
        } catch (DateTimeParseException rubbish) {
            throw Refusal.invalid("parsing time: " + rubbish.getMessage());
        }
    }

    /** The body, which has to be an object. */
    JsonNode json() {
        try {
            JsonNode tree = Json.read(body);
            if (!tree.isObject()) {
                throw Refusal.invalid("[]: no object");
            }
            return tree;
        } catch (JsonProcessingException rubbish) {
            throw Refusal.invalid("[]: " + rubbish.getMessage());
        }
    }

    /** A text that the body has to hold. */
    String required(String field) {
        String text = json().path(field).asText();
        if (text.isEmpty()) {
            throw Refusal.invalid("[" + field + "]: Required");
        }
        return text;
    }

    static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
