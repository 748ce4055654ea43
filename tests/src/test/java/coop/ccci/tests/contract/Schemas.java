package coop.ccci.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Where a type as we describe it is not what the official description says. */
record Schemas(Own own, Official official) {
    Stream<String> differences(String where, JsonNode ours, JsonNode theirs) {
        if (ours.isMissingNode()) {
            return Stream.empty();
        }
        if (theirs.isMissingNode()) {
            return Stream.of(where + ": there is nothing");
        }
        return compare(where, own.resolved(ours), official.resolved(theirs));
    }

    /** What has to be sent and is not promised to be. */
    Stream<String> unsent(String where, JsonNode ours, JsonNode theirs) {
        List<String> sent = words(own.resolved(ours).path("required"));
        return words(official.resolved(theirs).path("required")).stream()
                .filter(field -> !sent.contains(field))
                .map(field -> where + "." + field + ": has to be sent");
    }

    private Stream<String> compare(String where, JsonNode ours, JsonNode theirs) {
        return Stream.of(
                        word(where, "type", ours, theirs),
                        word(where, "format", ours, theirs),
                        values(where, ours, theirs),
                        fields(where, ours, theirs),
                        nested(where + "[]", ours.path("items"), theirs, "items"),
                        nested(where + "{}", ours.path("additionalProperties"), theirs, "additionalProperties"))
                .flatMap(differences -> differences);
    }

    private static Stream<String> word(String where, String key, JsonNode ours, JsonNode theirs) {
        String mine = ours.path(key).asText();
        String other = theirs.path(key).asText();
        return mine.isEmpty() || mine.equals(other)
                ? Stream.empty()
                : Stream.of("%s: %s is %s, not %s".formatted(where, key, other, mine));
    }

    private static Stream<String> values(String where, JsonNode ours, JsonNode theirs) {
        List<String> allowed = words(theirs.path("enum"));
        return words(ours.path("enum")).stream()
                .filter(value -> !allowed.isEmpty() && !allowed.contains(value))
                .map(value -> where + ": never is " + value);
    }

    private Stream<String> fields(String where, JsonNode ours, JsonNode theirs) {
        return ours.path("properties").propertyStream().flatMap(field -> {
            JsonNode other = theirs.path("properties").path(field.getKey());
            String place = where + "." + field.getKey();
            return other.isMissingNode()
                    ? Stream.of(place + ": there is no such field")
                    : differences(place, field.getValue(), other);
        });
    }

    private Stream<String> nested(String where, JsonNode ours, JsonNode theirs, String key) {
        return differences(where, ours, theirs.path(key));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
