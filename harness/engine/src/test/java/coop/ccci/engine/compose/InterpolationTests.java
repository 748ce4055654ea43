package coop.ccci.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Text;
import coop.ccci.model.RecipeProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected values are what {@code docker stack config} 28.2 printed. */
final class InterpolationTests {
    private static final Place PLACE = new Place("compose.yml", 7);

    private static String fill(String text) {
        Fields fields = new Fields(PLACE, Map.of("key", new Text(PLACE, text, text)));
        return Plain.text(new Interpolation(Map.of("SET", "v", "EMPTY", "")).fields(fields), "key");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "$SET,v",
                "${SET},v",
                "a${SET}b,avb",
                "$$SET,$SET",
                "$${SET},${SET}",
                "${SET:-d},v",
                "${EMPTY:-d},d",
                "${UNSET:-d},d",
                "${UNSET-d},d",
                "$UNSET-b,b",
                "${UNSET:-a:-b},a:-b",
                "${UNSET:-${SET}},${SET}",
                "${UNSET:-\"q\"},\"q\"",
                "${SET:?needed},v",
            })
    void variableBecomes(String text, String value) {
        assertThat(fill(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$UNSET", "${UNSET}", "${EMPTY-d}", "${EMPTY?needed}"})
    void variableBecomesNothing(String text) {
        assertThat(fill(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "a$ b", "$1", "${}", "${SET", "${SET:+x}", "${SET+x}", "${é}", "${a.b}"})
    void formThatDockerRefusesIsTheRecipesFault(String text) {
        assertThatThrownBy(() -> fill(text))
                .isInstanceOf(RecipeProblem.class)
                .hasMessageStartingWith("reading compose.yml:7: docker does not understand");
    }

    @Test
    void requiredVariableCarriesItsMessage() {
        assertThatThrownBy(() -> fill("${EMPTY:?set the domain}"))
                .hasMessageContaining("EMPTY")
                .hasMessageContaining("set the domain");
    }
}
