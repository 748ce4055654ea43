package coop.ccci.bot.build.drone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DroneJsonTests {
    private static final TypeReference<DroneBuild> BUILD = new TypeReference<>() {};

    @Test
    void whatIsMissingOrNullIsEmptyAndWhatIsUnknownIsLeftAside() throws JsonProcessingException {
        DroneBuild bare = new DroneBuild(7, DroneStatus.UNKNOWN, "", Map.of(), 0, 0, 0, List.of());
        assertThat(DroneJson.read("{\"number\":7}", BUILD)).isEqualTo(bare);
        assertThat(DroneJson.read(
                        "{\"number\":7,\"status\":null,\"error\":null,\"params\":null,\"stages\":null,\"mood\":[1]}",
                        BUILD))
                .isEqualTo(bare);
        assertThat(DroneJson.read("{\"number\":7,\"status\":\"on_strike\"}", BUILD))
                .isEqualTo(bare);
    }

    @Test
    void statusesAreReadAsDroneSpellsThem() throws JsonProcessingException {
        assertThat(DroneJson.read("{\"number\":7,\"status\":\"waiting_on_dependencies\"}", BUILD)
                        .status())
                .isEqualTo(DroneStatus.WAITING_ON_DEPENDENCIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "7", "{\"number\":0}", "{\"number\":7", "{\"number\":7}}", "<html>"})
    void whatIsNoBuildIsNotTakenForOne(String text) {
        assertThatThrownBy(() -> DroneJson.read(text, BUILD)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void nothingIsSomethingThatMayBeAnswered() throws JsonProcessingException {
        assertThat(DroneJson.read("null", new TypeReference<Optional<DroneBuild>>() {}))
                .isEmpty();
    }
}
