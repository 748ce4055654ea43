package coop.ccci.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The configurations that operators begin with are ones that the bot takes. */
final class ExampleConfigTests {
    private static final Path EXAMPLE = Path.of("../../deploy/cc-ci.example.yml");

    @Test
    void exampleIsAsTheSchemaWantsIt() throws IOException {
        assertThat(ConfigSchema.objections(tree(Files.readString(EXAMPLE)))).isEmpty();
    }

    @Test
    void whatIsCommentedOutCanBeUsedToo() throws IOException {
        String all = Files.readString(EXAMPLE).replaceAll("(?m)^# (?= *(?:- )?[a-z_]+:(?: |$))", "");
        assertThat(ConfigSchema.objections(tree(all))).isEmpty();
        assertThat(tree(all).path("executor").asText()).isEqualTo("drone");
        assertThat(tree(all).path("drone").has("upload_token")).isTrue();
    }

    private static JsonNode tree(String text) throws IOException {
        return new YAMLMapper().readTree(text);
    }
}
