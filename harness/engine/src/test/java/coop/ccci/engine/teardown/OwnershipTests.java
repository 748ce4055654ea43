package coop.ccci.engine.teardown;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.model.StackName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnershipTests {
    private static final StackName STACK = new StackName("a-1");

    private static boolean belongs(String name, Map<String, String> labels) {
        return Ownership.belongsTo(STACK, new SwarmObject("volume", "id", name, labels));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-1_data", "/a-1_app.1.xyz"})
    void unlabelledObjectBelongsByItsScopedName(String name) {
        assertThat(belongs(name, Map.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-12_data", "a-1", "a-1-2_data", "xa-1_data", "/a-12_app.1.xyz", "data"})
    void nameThatOnlyBeginsAlikeIsNot(String name) {
        assertThat(belongs(name, Map.of())).isFalse();
    }

    @Test
    void namespaceDecidesOverTheName() {
        assertThat(belongs("anything", Map.of("com.docker.stack.namespace", "a-1")))
                .isTrue();
        assertThat(belongs("a-1_b_data", Map.of("com.docker.stack.namespace", "a-1_b")))
                .isFalse();
    }

    @Test
    void containerBelongsByItsService() {
        assertThat(belongs("x", Map.of("com.docker.swarm.service.name", "a-1_app")))
                .isTrue();
        assertThat(belongs("x", Map.of("com.docker.swarm.service.name", "a-12_app")))
                .isFalse();
    }
}
