package coop.ccci.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionTests {

    @ParameterizedTest
    @CsvSource({"1.41,1.12,1.41", "1.52,1.44,1.44", "1.44,1.24,1.44", "1.60,1.48,1.48", "1.9,1.9,1.9"})
    void versionAgreedOnIsOneTheDaemonSpeaks(String newest, String oldest, String agreed) {
        var answer =
                JsonNodeFactory.instance.objectNode().put("ApiVersion", newest).put("MinAPIVersion", oldest);
        assertThat(ApiVersion.agreed(answer)).hasToString(agreed);
    }
}
