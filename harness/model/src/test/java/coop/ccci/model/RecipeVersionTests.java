package coop.ccci.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecipeVersionTests {
    private static RecipeVersion version(String text) {
        return RecipeVersion.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "0.1.2+5.4.3", "10.20.30+v2024.06-alpine", "1.0.0+a+b"})
    void versionReadsAsItIsWritten(String text) {
        assertThat(version(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", "v1.0.0", "1.0.0+", "1.0.0-rc1", "1.0.0 ", "1.0.0.0", "1234567.0.0", "a.b.c"})
    void whatIsNoVersionReadsAsNone(String text) {
        assertThat(RecipeVersion.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,1.0.1", "1.9.0,1.10.0", "9.0.0,10.0.0", "1.2.9,1.3.0", "2.0.0+9.9,2.0.1+1.0"})
    void numbersAreComparedAsNumbers(String older, String newer) {
        assertThat(version(older).isOlderThan(version(newer))).isTrue();
        assertThat(version(newer).isOlderThan(version(older))).isFalse();
    }

    @Test
    void upstreamsPartDoesNotMakeAVersionOlder() {
        assertThat(version("1.0.0+1").isOlderThan(version("1.0.0+2"))).isFalse();
        assertThat(version("1.0.0+1")).isNotEqualTo(version("1.0.0+2"));
    }

    @Test
    void versionsSortByNumber() {
        List<String> sorted = Stream.of("1.10.0", "1.2.0", "0.99.0")
                .map(RecipeVersionTests::version)
                .sorted(RecipeVersion.BY_NUMBER)
                .map(RecipeVersion::text)
                .toList();
        assertThat(sorted).containsExactly("0.99.0", "1.2.0", "1.10.0");
    }
}
