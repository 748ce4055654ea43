package coop.ccci.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import coop.ccci.engine.deploy.Overlay.Endpoints;
import coop.ccci.engine.fake.Plans;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OverlayTests {
    private static final String COMPOSE = """
            version: "3.8"
            services:
              app: {image: "example/app:1", command: serve, volumes: ["data:/data"], environment: {A: b}}
              db: {image: "example/db:1"}
            volumes: {data: }
            """;

    @TempDir
    private Path folder;

    private JsonNode overlay(String compose, Endpoints endpoints) throws JsonProcessingException {
        return new YAMLMapper().readTree(Overlay.of(Plans.of(folder, compose, 'a'), endpoints));
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @ParameterizedTest
    @EnumSource(Endpoints.class)
    void overlayTouchesNothingButDeploy(Endpoints endpoints) throws JsonProcessingException {
        JsonNode overlay = overlay(COMPOSE, endpoints);
        assertThat(keys(overlay)).containsExactly("services", "version");
        assertThat(keys(overlay.path("services"))).containsExactly("app", "db");
        assertThat(overlay.path("services"))
                .allSatisfy(service -> assertThat(keys(service)).containsExactly("deploy"));
    }

    @Test
    void hostWithIpvsGetsLabelsOnly() throws JsonProcessingException {
        assertThat(overlay(COMPOSE, Endpoints.AS_WRITTEN).path("services"))
                .allSatisfy(service -> assertThat(keys(service.path("deploy"))).containsExactly("labels"));
    }

    @Test
    void hostWithoutIpvsGetsTheEndpointModeAsWell() throws JsonProcessingException {
        assertThat(overlay(COMPOSE, Endpoints.DNS_ROUND_ROBIN).path("services")).allSatisfy(service -> {
            assertThat(keys(service.path("deploy"))).containsExactly("endpoint_mode", "labels");
            assertThat(service.at("/deploy/endpoint_mode").asText()).isEqualTo("dnsrr");
        });
    }

    @Test
    void labelsAreOursAndNameRunRecipeAndCommit() {
        String prefix = "coop-cloud." + Plans.STACK + ".";
        assertThat(Overlay.labels(Plans.of(folder, COMPOSE, 'a')))
                .containsOnlyKeys(
                        "coop.ccci.run",
                        "coop.ccci.commit",
                        prefix + "recipe",
                        prefix + "chaos",
                        prefix + "chaos-version")
                .containsEntry("coop.ccci.commit", "a".repeat(40))
                .containsEntry(prefix + "chaos-version", "aaaaaaaa");
    }

    @Test
    void versionIsTheRecipesBecauseDockerRefusesToMergeOthers() throws JsonProcessingException {
        assertThat(overlay(COMPOSE, Endpoints.AS_WRITTEN).path("version").asText())
                .isEqualTo("3.8");
    }

    @Test
    void recipeWithoutAVersionGetsNone() throws JsonProcessingException {
        String compose = "services: {app: {image: \"example/app:1\"}}\n";
        assertThat(keys(overlay(compose, Endpoints.AS_WRITTEN))).containsExactly("services");
    }
}
