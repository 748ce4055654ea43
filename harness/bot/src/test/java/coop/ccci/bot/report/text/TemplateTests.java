package coop.ccci.bot.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import coop.ccci.bot.trigger.Command;
import coop.ccci.model.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {

    private static String filled(String text, Object value) {
        return Template.of(text).fill(Map.of("value", value)).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{value}}", "{{{value}}}", "{{&value}}"})
    void noSyntaxPutsAValueInUnescaped(String syntax) {
        assertThat(filled(syntax, "<b>")).isEqualTo("`<b>`");
    }

    @Test
    void onlyMarkdownOfATemplateIsPutInAsItIs() {
        assertThat(filled("({{value}})", Template.of("**{{x}}**").fill(Map.of("x", "*"))))
                .isEqualTo("(**`*`**)");
    }

    @Test
    void sectionStandsForAnOptional() {
        String text = "{{#value}}yes {{.}}{{/value}}{{^value}}no{{/value}}";
        assertThat(filled(text, Optional.of("it"))).isEqualTo("yes it");
        assertThat(filled(text, Optional.empty())).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{valeu}}", "{{#valeu}}x{{/valeu}}", "{{value.nothing}}"})
    void misspeltNameIsRefused(String text) {
        assertThatThrownBy(() -> filled(text, "x")).isInstanceOf(MustacheException.class);
    }

    @Test
    void valueOfAnUnknownTypeIsRefused() {
        assertThatThrownBy(() -> filled("{{value}}", new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be written");
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandIsThere(Command command) {
        String name = command.name().toLowerCase(Locale.ROOT);
        assertThat(Template.of("{{command." + name + "}}").fill(Map.of()).text())
                .isEqualTo("`" + command.line() + "`");
    }

    @Test
    void factsAreWrittenAsPeopleReadThem() {
        assertThat(filled("{{value}}", Duration.ofMillis(8640))).isEqualTo("8.6 s");
        assertThat(filled("{{value}}", Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
        assertThat(filled("{{value}}", Duration.ofMinutes(65))).isEqualTo("1 h 5 min");
        assertThat(filled("{{value}}", Instant.parse("2026-03-04T12:00:05Z"))).isEqualTo("2026-03-04 12:00 UTC");
        assertThat(filled("{{value}}", Status.PASS)).isEqualTo("✅ pass");
    }

    @Test
    void addressOfTheWebIsALink() {
        assertThat(filled("[x]({{value}})", URI.create("https://ci.example/a(b)?c=1&copy;=2")))
                .isEqualTo("[x](https://ci.example/a%28b%29?c=1&amp;copy;=2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "/relative", "mailto:a@b.example", "https:///nohost"})
    void otherAddressIsNoLink(String address) {
        assertThat(WebLink.of(URI.create(address))).isEmpty();
        assertThatThrownBy(() -> filled("[x]({{value}})", URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
