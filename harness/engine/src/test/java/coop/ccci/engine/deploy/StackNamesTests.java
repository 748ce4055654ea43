package coop.ccci.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.RecipeName;
import coop.ccci.model.StackName;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StackNamesTests {
    private static StackName name(String recipe, String... parts) {
        return StackNames.of(new RecipeName(recipe), parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "mailu", "custom-html", "a-b-c-d-e-f-g-h-i", "0123456789"})
    void nameIsTheRecipesFirstLettersAndSixDigits(String recipe) {
        assertThat(name(recipe, "1", "ref", "run").value()).matches("[a-z0-9]{1,8}-[0-9a-f]{6}");
    }

    @Test
    void longestRecipesNameGivesAShortOne() {
        StackName name = name("a".repeat(63), "1");
        assertThat(name.value()).hasSizeLessThanOrEqualTo(25);
        // What abra allows for a config's or secret's key with its version still fits Swarm's 64.
        assertThat(name.scoped("k".repeat(45) + "_v1")).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void samePartsGiveTheSameName() {
        assertThat(name("mailu", "7", "main", "run-1")).isEqualTo(name("mailu", "7", "main", "run-1"));
    }

    @Test
    void everyPartMakesAnotherName() {
        assertThat(Stream.of(
                        name("mailu", "7", "main", "run-1"),
                        name("mailu", "8", "main", "run-1"),
                        name("mailu", "7", "dev", "run-1"),
                        name("mailu", "7", "main", "run-2"),
                        name("mailo", "7", "main", "run-1"),
                        name("mailu", "7", "main", "run-1", "base")))
                .doesNotHaveDuplicates();
    }
}
