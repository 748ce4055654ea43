package coop.ccci.engine.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.ccci.model.results.Results;

/**
 * Results as JSON and back: names in snake case, enums as {@code wire()} spells them, an empty Optional as {@code null},
 * fields in the order of the records, keys in the order of the enum or the alphabet.
 */
public final class ResultsJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new WireModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ResultsJson() {}

    /** The text of results.json, ending with a line break. */
    public static String write(Results results) {
        return text(results);
    }

    static String text(Object resultsOrTree) {
        try {
            return MAPPER.writeValueAsString(resultsOrTree) + "\n";
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("writing results as JSON: " + bug.getOriginalMessage(), bug);
        }
    }

    static JsonNode tree(Record record) {
        return MAPPER.valueToTree(record);
    }

    static JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    static Results read(JsonNode valid) throws JsonProcessingException {
        ObjectNode whole = valid.deepCopy();
        if (!whole.has("integrity")) {
            whole.putNull("integrity");
        }
        return MAPPER.treeToValue(whole, Results.class);
    }
}
