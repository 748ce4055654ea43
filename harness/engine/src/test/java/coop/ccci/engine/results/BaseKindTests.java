package coop.ccci.engine.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.ccci.engine.recipe.Base;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeVersion;
import coop.ccci.model.results.BaseRef;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaseKindTests {
    private static final CommitSha COMMIT = new CommitSha("1".repeat(40));

    @ParameterizedTest
    @MethodSource
    void everyKindOfBaseCanBePublished(Base base) throws JsonProcessingException {
        JsonNode results = ResultsJson.tree(ResultsJson.write(SampleResults.green()));
        BaseRef ref = base.ref().orElseThrow();
        ((ObjectNode) results)
                .putObject("base")
                .put("kind", ref.kind())
                .put("version", ref.version())
                .put("ref", ref.ref());
        assertThat(ResultsSchema.objections(results)).isEmpty();
    }

    static Stream<Base> everyKindOfBaseCanBePublished() {
        return Stream.of(
                new Base.Release(RecipeVersion.parse("1.0.0+1").orElseThrow(), COMMIT),
                new Base.TargetBranch("main", "1.0.0+1", COMMIT),
                new Base.Chosen("with-aside", "", COMMIT));
    }
}
