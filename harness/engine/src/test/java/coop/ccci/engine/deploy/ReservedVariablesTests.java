package coop.ccci.engine.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.RecipeProblem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedVariablesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"DOCKER_HOST", "DOCKER_CONFIG", "PATH", "LD_PRELOAD", "BASH_ENV", "https_proxy", "HTTP_PROXY"})
    void variableThatSteersTheDeployIsRefused(String name) {
        assertThatThrownBy(() -> ReservedVariables.refuse(Set.of("DOMAIN", name)))
                .isInstanceOf(RecipeProblem.class)
                .hasMessageContaining(name);
    }

    @Test
    void recipesOwnVariablesAreFine() {
        assertThatCode(() -> ReservedVariables.refuse(
                        Set.of("DOMAIN", "COMPOSE_FILE", "APP_PATH", "PROXY_NAME", "HOSTNAMES")))
                .doesNotThrowAnyException();
    }
}
