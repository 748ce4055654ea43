package coop.ccci.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.recipe.RecipeBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComposeLayersTests {
    @TempDir
    private Path folder;

    private ComposeLayers layers(String base, String over) {
        RecipeBuilder.empty().with("a.yml", base).with("b.yml", over).in(folder);
        return ComposeReader.readLayers(folder, List.of("a.yml", "b.yml"), Map.of("SET", "1"));
    }

    @Test
    void everyFileIsThereByItselfAndMerged() {
        ComposeLayers layers = layers("services: {app: {image: a}}", "services: {app: {image: b}}");
        assertThat(layers.files())
                .extracting(file -> file.at("services", "app", "image").orElseThrow())
                .extracting(Plain::of)
                .containsExactly("a", "b");
        assertThat(layers.merged().at("services", "app", "image").map(Plain::of))
                .contains("b");
    }

    @Test
    void everyVariableThatDockerWouldLookUpIsNamed() {
        ComposeLayers layers = layers("""
                x-a: $X
                services:
                  app:
                    image: "${IMAGE:-a}:$$NOT${TAG-1}-$SET"
                    command: ["${SET:?it must}"]
                    environment: [PASSED, 'GIVEN=1', "${NAMED}", EMPTY=]
                """, "services: {app: {labels: [\"${LABEL}=1\"], environment: {MAPPED: }}}");
        assertThat(layers.variables())
                .contains("X", "IMAGE", "TAG", "SET", "PASSED", "NAMED", "EMPTY", "LABEL", "MAPPED")
                .doesNotContain("NOT", "GIVEN");
    }

    @Test
    void whereTheyStandIsKnown() {
        assertThat(layers("services:\n  app:\n    image: $A\n", "services: {}").references())
                .containsExactly(new ComposeLayers.Reference("A", new Place("a.yml", 3)));
    }
}
