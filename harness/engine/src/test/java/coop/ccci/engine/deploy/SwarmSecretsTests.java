package coop.ccci.engine.deploy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.fake.FakeHost;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.engine.fake.Plans;
import coop.ccci.engine.recipe.Environment;
import coop.ccci.engine.recipe.Environment.Charset;
import coop.ccci.engine.recipe.Environment.Generation;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.RecipeProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwarmSecretsTests {
    private static final String COMPOSE = """
            version: "3.8"
            services:
              app:
                image: nginx:1
                secrets: [key]
            secrets:
              key:
                external: true
                name: ${STACK_NAME}_key_v1
            """;

    @TempDir
    Path folder;

    @Test
    void secretThatEnvSampleDoesNotMakeIsTheRecipesFault() {
        assertThatThrownBy(() -> make(List.of()))
                .isInstanceOf(RecipeProblem.class)
                .hasMessageContaining("no SECRET_<NAME>_VERSION line");
    }

    @Test
    void secretThatSomebodyHasToInsertIsNobodysFaultButOurs() {
        var given = new Environment.SecretSpec("key", "v1", 32, Charset.ALPHANUMERIC, Generation.GIVEN);
        assertThatThrownBy(() -> make(List.of(given)))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("generate=false");
    }

    private void make(List<Environment.SecretSpec> specs) {
        StackPlan plan = Plans.of(folder, COMPOSE, 'a');
        new SwarmSecrets(new FakeHost(new FakeSwarm(), new FakeVolumes()))
                .make(new StackPlan(
                        plan.stack(),
                        plan.runId(),
                        plan.domain(),
                        plan.tree(),
                        new Environment(Map.of(), List.of("compose.yml"), specs),
                        plan.variables(),
                        Map.of(),
                        plan.compose()));
    }
}
