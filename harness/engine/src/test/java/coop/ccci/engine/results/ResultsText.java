package coop.ccci.engine.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.model.results.Results;

/** Results from and to JSON for tests of other packages, contradictions included. */
public final class ResultsText {
    private ResultsText() {}

    public static Results read(JsonNode tree) {
        try {
            assertValid(tree);
            return ResultsJson.read(tree);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    public static JsonNode tree(String json) {
        try {
            return ResultsJson.tree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void assertValid(JsonNode tree) {
        if (!ResultsSchema.objections(tree).isEmpty()) {
            throw new AssertionError(ResultsSchema.objections(tree).toString());
        }
    }
}
