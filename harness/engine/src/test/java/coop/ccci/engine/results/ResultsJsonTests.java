package coop.ccci.engine.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.ccci.engine.journal.StageName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultsJsonTests {

    @Test
    void whatIsWrittenIsReadBackAsItWas() throws Exception {
        assertThat(ResultsJson.read(ResultsJson.tree(ResultsJson.write(SampleResults.red()))))
                .isEqualTo(SampleResults.red());
    }

    @Test
    void namesAreInSnakeCaseAndEnumsAsTheirWireSpellsThem() throws Exception {
        JsonNode json = ResultsJson.tree(ResultsJson.write(SampleResults.red()));
        assertThat(json.at("/rungs/backup_restore").asText()).isEqualTo("fail");
        assertThat(json.at("/reasons/backup_restore/code").asText()).isEqualTo("not_restored");
        assertThat(json.at("/skips/intentional/functional").asText()).isEqualTo("no_functional_tests");
        assertThat(json.at("/provenance/recipe_repo").asText()).startsWith("https://");
        assertThat(json.at("/started").asText()).isEqualTo("2026-01-02T03:04:05.678Z");
    }

    @Test
    void anEmptyOptionalIsNullAndPresentInTheFile() throws Exception {
        JsonNode mail = ResultsJson.tree(ResultsJson.write(SampleResults.red())).at("/volumes/0");
        assertThat(mail.has("restored_fresh")).isTrue();
        assertThat(mail.get("restored_fresh").isNull()).isTrue();
    }

    @Test
    void fieldsKeepTheOrderOfTheRecordsAndRungsTheOrderOfTheClimb() throws Exception {
        JsonNode json = ResultsJson.tree(ResultsJson.write(SampleResults.green()));
        assertThat(json.fieldNames().next()).isEqualTo("schema");
        assertThat(names(json.get("rungs")))
                .containsExactly("install", "upgrade", "backup_restore", "functional", "lint");
    }

    @Test
    void everyReasonCodeAndEveryStatusIsInTheSchema() throws Exception {
        JsonNode schema = ResultsJson.tree(ResultsSchema.text());
        assertThat(texts(schema.at("/$defs/code/enum")))
                .containsExactlyElementsOf(wires(coop.ccci.model.ReasonCode.values()));
        assertThat(texts(schema.at("/$defs/status/enum")))
                .containsExactlyElementsOf(wires(coop.ccci.model.Status.values()));
        assertThat(texts(schema.at("/properties/verdict/enum")))
                .containsExactlyElementsOf(wires(coop.ccci.model.Verdict.values()));
        assertThat(texts(schema.at("/properties/stages/items/properties/name/enum")))
                .containsExactlyElementsOf(
                        Stream.of(StageName.values()).map(StageName::wire).toList());
    }

    @Test
    void schemaAndRecordsHaveTheSameFields() {
        assertThat(ResultsFields.ofRecords()).hasSizeGreaterThan(100);
        assertThat(ResultsFields.ofSchema()).isEqualTo(ResultsFields.ofRecords());
    }

    @Test
    void everyFieldOfEveryObjectIsRequiredAndNoOtherIsAllowed() throws Exception {
        List<JsonNode> objects = new ArrayList<>();
        objectsOf(ResultsJson.tree(ResultsSchema.text()), objects);
        assertThat(objects).hasSizeGreaterThan(15);
        assertThat(objects)
                .allSatisfy(
                        object -> assertThat(object.has("additionalProperties")).isTrue());
        assertThat(objects)
                .filteredOn(object -> object.has("required"))
                .allSatisfy(
                        object -> assertThat(texts(object.get("required"))).isEqualTo(names(object.get("properties"))));
    }

    /** Files of older versions lack it; a file without it is never published. */
    @Test
    void integrityAloneMayBeMissing() throws Exception {
        String json = ResultsJson.write(SampleResults.green()).replaceFirst(",\\s*\"integrity\" : null", "");
        assertThat(json).doesNotContain("integrity");
        assertThat(ResultsJson.read(ResultsJson.tree(json))).isEqualTo(SampleResults.green());
    }

    private static void objectsOf(JsonNode node, List<JsonNode> into) {
        if (node.path("type").asText().equals("object")) {
            into.add(node);
        }
        node.forEach(child -> objectsOf(child, into));
    }

    private static List<String> wires(Enum<?>[] constants) {
        return java.util.Arrays.stream(constants)
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.remove("integrity");
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
