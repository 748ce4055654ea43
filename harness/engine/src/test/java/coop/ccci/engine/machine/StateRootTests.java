package coop.ccci.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateRootTests {

    @Test
    void variableNamesTheFolder() {
        assertThat(StateRoot.of(Map.of("CC_CI_HOME", "/srv/ci")).cells()).isEqualTo(Path.of("/srv/ci/cells"));
    }

    @Test
    void usersCacheIsTheDefault() {
        assertThat(StateRoot.of(Map.of("CC_CI_HOME", "")).path().toString()).endsWith("/.cache/cc-ci");
        assertThat(StateRoot.of(Map.of("XDG_CACHE_HOME", "/c")).path()).isEqualTo(Path.of("/c/cc-ci"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/run/cc-ci", "/sys", "/srv/with blank", "/srv/a:b"})
    void foldersThatACellCannotUseAreRefused(String folder) {
        assertThatThrownBy(() -> StateRoot.of(Map.of("CC_CI_HOME", folder))).isInstanceOf(UsageProblem.class);
    }
}
