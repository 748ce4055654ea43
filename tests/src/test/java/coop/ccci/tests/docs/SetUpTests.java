package coop.ccci.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.bot.config.BotConfig;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page that leads an operator through the bot's set-up names what the configuration really has. */
class SetUpTests {
    private final Checkout checkout = Checkout.here();
    private final Tables tables = new Tables(checkout.page("cc-ci-plan/bot-set-up.md"));

    private static JsonNode properties() throws IOException {
        return new ObjectMapper()
                .readTree(BotConfig.class.getResource("cc-ci.schema.json"))
                .path("properties");
    }

    private List<String> named() {
        return tables.column(0, "key", "meaning", "default").stream()
                .flatMap(cell -> Tables.code(cell).stream())
                .toList();
    }

    @Test
    void everyKeyIsNamedAndNoOther() throws IOException {
        Set<String> keys = new TreeSet<>();
        properties().fieldNames().forEachRemaining(keys::add);
        assertThat(named())
                .extracting(name -> name.replaceFirst("\\..*", ""))
                .hasSameElementsAs(keys);
    }

    @Test
    void keysOfTheForgeAreAllNamed() throws IOException {
        Set<String> keys = new TreeSet<>();
        properties().path("forge").path("properties").fieldNames().forEachRemaining(key -> keys.add("forge." + key));
        assertThat(named()).containsAll(keys);
    }
}
