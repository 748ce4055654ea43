package coop.ccci.tests.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What happens around the bot and what it makes of it, one folder each: {@code scene.yml} goes in; {@code comments.md}, {@code
 * statuses}, {@code reactions} and {@code runs} are what stands at the end. Another ending is written beside them as {@code .actual},
 * and {@code -Dconversations.accept=true} takes all as they are now.
 */
class BotConversationTests {
    private static final Path FOLDERS = Path.of("src/test/resources/conversations");

    static List<String> scenes() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            List<String> names = folders.map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo(25);
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyConversationEndsAsItIsWrittenDown(String name, @TempDir Path home) throws IOException {
        Path folder = FOLDERS.resolve(name);
        Map<String, String> texts;
        try (Stage stage = new Stage(Scene.in(folder), folder, home)) {
            stage.play();
            texts = stage.ending().texts();
        }
        SoftAssertions.assertSoftly(
                all -> texts.forEach((file, text) -> new Expectation(folder.resolve(file), name).check(all, text)));
    }

    @Test
    void unknownKeyOrStepIsAnError() {
        assertThatThrownBy(() -> Scene.of("{about: x, steps: [], stepz: []}")).isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> Scene.of("{about: x, steps: [{comment: {by: ana, text: x, txt: y}}]}"))
                .isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> Scene.of("{about: x, steps: [{comments: {by: ana, text: x}}]}"))
                .isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> Scene.of("{steps: []}")).isInstanceOf(JsonMappingException.class);
    }

    @Test
    @DisabledIfSystemProperty(named = "conversations.accept", matches = "true")
    void expectationThatIsMissingIsAFailure(@TempDir Path folder) {
        SoftAssertions all = new SoftAssertions();
        new Expectation(folder.resolve("statuses"), "none").check(all, "");
        assertThat(all.errorsCollected()).hasSize(1);
    }
}
