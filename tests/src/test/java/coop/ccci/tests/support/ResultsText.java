package coop.ccci.tests.support;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A results.json as anybody's JSON reader sees it. */
public record ResultsText(JsonNode tree) {

    /** The one in a run's folder. */
    public static ResultsText of(Path folder) {
        try {
            return parse(Files.readString(folder.resolve("results.json")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A text that has to be one JSON object and nothing else. */
    public static ResultsText parse(String text) {
        try {
            return new ResultsText(new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text));
        } catch (IOException broken) {
            throw new AssertionError("this is not one JSON object: " + text, broken);
        }
    }

    /** Its fields. */
    public List<String> fieldNames() {
        return tree.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** The fields that a record of the model has in JSON. */
    public static List<String> componentsOf(Class<? extends Record> type) {
        PropertyNamingStrategies.NamingBase snake = new PropertyNamingStrategies.SnakeCaseStrategy();
        return Arrays.stream(type.getRecordComponents())
                .map(component -> snake.translate(component.getName()))
                .toList();
    }
}
