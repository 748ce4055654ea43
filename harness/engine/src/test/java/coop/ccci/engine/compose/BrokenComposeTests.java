package coop.ccci.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.recipe.RecipeBuilder;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BrokenComposeTests {
    @TempDir
    private Path folder;

    private RecipeProblem problem(String... contents) {
        RecipeBuilder recipe = RecipeBuilder.empty();
        String[] names = {"compose.yml", "compose.b.yml"};
        for (int index = 0; index < contents.length; index++) {
            recipe.with(names[index], contents[index]);
        }
        recipe.in(folder);
        List<String> files = List.of(names).subList(0, Math.max(1, contents.length));
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                RecipeProblem.class, () -> ComposeReader.read(folder, files, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "services: {}\\nx: [a|compose.yml:2: expected",
                "services: {}\\nservices: {}|compose.yml:2: the key \"services\" stands there twice",
                "services: {}\\n---\\nservices: {}|compose.yml:3: a second document begins",
                "- a|compose.yml: the file is not a mapping",
                "services: a|compose.yml:1: services is not a mapping",
                "services: {app: {volumes: [x:/x]}}|compose.yml:1: service app uses \"x\", which is not declared",
                "services: {app: {secrets: [x]}}|compose.yml:1: service app uses \"x\"",
                "services: {app: {volumes: ['a:/b:ro:z']}}|compose.yml:1: \"a:/b:ro:z\" is not a mount",
                "services:\\n  app:\\n    image: ${X:+y}|compose.yml:3: docker does not understand",
                "services: {1: {}}|compose.yml:1: a key is not a string",
                "services: {app: {deploy: {labels: {a: true}}}}|compose.yml:1: deploy.labels.a is a boolean",
                "configs: {c: {file: ../x}}|compose.yml:1: config c names \"../x\", which is outside",
                "configs: {c: {file: /etc/shadow}}|compose.yml:1: config c names \"/etc/shadow\", which is outside",
                "configs: {c: {file: x}}|compose.yml:1: config c names \"x\", which the recipe does not hold",
                "secrets: {c: {file: /etc/shadow}}|compose.yml:1: secret c names \"/etc/shadow\"",
                "configs: {c: {}}|compose.yml:1: config c is neither external nor has it a file",
                "a: &a [*a]|compose.yml:1: ",
                "services: {app: {<<: 3}}|compose.yml:1: << does not name a mapping",
            })
    void brokenFileNamesItsLine(String content, String message) {
        RecipeProblem problem = problem(content.replace("\\n", "\n"));
        assertThat(problem).hasMessageStartingWith("reading " + message);
        assertThat(problem.code()).isEqualTo(ReasonCode.RECIPE_BROKEN);
        assertThat(problem.next()).isNotBlank();
    }

    @Test
    void missingFileIsNamed() {
        assertThat(problem()).hasMessageStartingWith("reading compose.yml: there is no such file");
    }

    @Test
    void fileOutsideTheRecipeIsRefused() {
        assertThatThrownBy(() -> ComposeReader.read(folder, List.of("../compose.yml"), Map.of()))
                .isInstanceOf(RecipeProblem.class);
    }

    @Test
    void versionsThatDifferAreRefused() {
        assertThat(problem("version: '3.8'\nservices: {}", "services: {}"))
                .hasMessageContaining("docker refuses to merge");
    }

    @Test
    void bombOfAliasesIsDefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 12; level++) {
            String alias = "*a" + (level - 1) + ",";
            bomb.append("a%d: &a%d [%s]%n".formatted(level, level, alias.repeat(9)));
        }
        assertThat(problem(bomb.toString())).hasMessageContaining("more than 100000 values");
    }

    @Test
    void fileThatIsTooLargeIsRefused() {
        assertThat(problem("a: " + "x".repeat(1 << 20))).hasMessageContaining("larger than 1 MiB");
    }
}
