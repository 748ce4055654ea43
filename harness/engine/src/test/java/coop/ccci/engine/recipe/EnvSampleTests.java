package coop.ccci.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import coop.ccci.engine.recipe.Environment.Charset;
import coop.ccci.engine.recipe.Environment.Generation;
import coop.ccci.engine.recipe.Environment.SecretSpec;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvSampleTests {

    private static Environment parse(String text) {
        return EnvSample.parse(text, Map.of());
    }

    @Test
    void variablesKeepTheirOrder() {
        assertThat(parse("B=1\n\n# C=2\n  export A = 3 \n").variables())
                .containsExactly(entry("B", "1"), entry("A", "3"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "A=x y,x y",
                "A=x # why,x",
                "A=x#y,x#y",
                "A=\"x # y\" # why,x # y",
                "A='$B ${C}',$B ${C}",
                "A=\"say \\\"hi\\\"\",say \"hi\"",
                "A=\"\\$B\",$B",
                "A=cost$,cost$",
                "A=\"a=b\",a=b",
            })
    void valueReadsAs(String line, String value) {
        assertThat(parse(line).variables()).containsEntry("A", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=", "A=\"\"", "A=''", "A= # nothing", "A=$UNSET", "A=${UNSET}"})
    void valueIsEmpty(String line) {
        assertThat(parse(line).variables()).containsEntry("A", "");
    }

    @Test
    void laterLinesSeeEarlierOnes() {
        assertThat(parse("DOMAIN=a.example\nHOSTS=${DOMAIN},www.$DOMAIN\n").variables())
                .containsEntry("HOSTS", "a.example,www.a.example");
    }

    @Test
    void composeFileCanAddToItself() {
        String text = """
                COMPOSE_FILE="compose.yml"
                COMPOSE_FILE="$COMPOSE_FILE:compose.smtp.yml"
                #COMPOSE_FILE="$COMPOSE_FILE:compose.off.yml"
                COMPOSE_FILE="${COMPOSE_FILE}:compose.db.yml" # the database
                """;
        assertThat(parse(text).composeFiles()).containsExactly("compose.yml", "compose.smtp.yml", "compose.db.yml");
    }

    @Test
    void composeFileIsComposeYmlWhereNothingIsSaid() {
        assertThat(parse("A=1").composeFiles()).containsExactly("compose.yml");
        assertThat(parse("COMPOSE_FILE=\"$COMPOSE_FILE:b.yml\"").composeFiles())
                .containsExactly("compose.yml", "b.yml");
    }

    @Test
    void overrideStandsWhereItsVariableStands() {
        Environment environment =
                EnvSample.parse("DOMAIN=a.example\nHOSTS=www.$DOMAIN\n", Map.of("DOMAIN", "b.example", "NEW", "$x"));
        assertThat(environment.variables())
                .containsExactly(entry("DOMAIN", "b.example"), entry("HOSTS", "www.b.example"), entry("NEW", "$x"));
    }

    @Test
    void overrideOfComposeFileIsNotAddedTo() {
        String text = "COMPOSE_FILE=compose.yml\nCOMPOSE_FILE=\"$COMPOSE_FILE:b.yml\"\n";
        assertThat(EnvSample.parse(text, Map.of("COMPOSE_FILE", "compose.yml:c.yml"))
                        .composeFiles())
                .containsExactly("compose.yml", "c.yml");
    }

    @Test
    void secretsComeWithTheirModifiers() {
        String text = """
                SECRET_DB_ROOT_VERSION=v1
                SECRET_KEY_VERSION=v2 # length=128 charset=hex, used by the api
                SECRET_SMTP_VERSION=v1 # generate=false
                #SECRET_OFF_VERSION=v1
                """;
        assertThat(parse(text).secrets())
                .containsExactly(
                        new SecretSpec("db_root", "v1", 32, Charset.ALPHANUMERIC, Generation.GENERATED),
                        new SecretSpec("key", "v2", 128, Charset.HEX, Generation.GENERATED),
                        new SecretSpec("smtp", "v1", 32, Charset.ALPHANUMERIC, Generation.GIVEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just words",
                "=x",
                "A=\"open",
                "A='open",
                "A=\"x\" y",
                "A=${B:-c}",
                "A=${B",
                "SECRET_A_VERSION=",
                "SECRET_A_VERSION=v1 # length=0",
                "SECRET_A_VERSION=v1 # length=99999",
                "SECRET_A_VERSION=v1 # charset=klingon"
            })
    void brokenLineIsNamed(String line) {
        assertThatThrownBy(() -> parse("OK=1\n" + line))
                .isInstanceOf(RecipeProblem.class)
                .hasMessageStartingWith("reading .env.sample:2: ");
    }

    @Test
    void missingFileIsTheRecipesFault() {
        assertThatThrownBy(() -> EnvSample.read(Path.of("/nowhere/.env.sample"), Map.of()))
                .isInstanceOfSatisfying(
                        RecipeProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ReasonCode.RECIPE_BROKEN));
    }
}
