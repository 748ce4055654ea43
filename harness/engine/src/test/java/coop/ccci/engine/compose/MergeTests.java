package coop.ccci.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.recipe.RecipeBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected values are what {@code docker stack config} 28.2 printed. */
final class MergeTests {
    @TempDir
    private Path folder;

    private Compose merge(String base, String over) {
        RecipeBuilder.empty()
                .with("compose.yml", base)
                .with("compose.b.yml", over)
                .in(folder);
        return ComposeReader.read(folder, List.of("compose.yml", "compose.b.yml"), Map.of());
    }

    private Object app(String key, String base, String over) {
        Compose compose = merge("services: {app: {" + base + "}}", "services: {app: {" + over + "}}");
        return Named.in(compose.services(), "app").raw().getOrDefault(key, "");
    }

    @Test
    void mappingsAreMergedInDepth() {
        assertThat(app("deploy", "deploy: {replicas: 3, labels: {a: '1', b: '2'}}", "deploy: {labels: [b=3]}"))
                .isEqualTo(Map.of("replicas", 3L, "labels", Map.of("a", "1", "b", "3")));
    }

    @Test
    void commandsAreReplaced() {
        assertThat(app("command", "command: [a, b]", "command: c")).isEqualTo("c");
        assertThat(app("entrypoint", "entrypoint: [a, b]", "entrypoint: [c]")).isEqualTo(List.of("c"));
    }

    @Test
    void healthcheckTestsAreAppendedAsDockerDoes() {
        assertThat(app("healthcheck", "healthcheck: {test: [CMD, a], retries: 1}", "healthcheck: {test: [CMD, b]}"))
                .isEqualTo(Map.of("test", List.of("CMD", "a", "CMD", "b"), "retries", 1L));
    }

    @Test
    void mountsAreMergedByTarget() {
        Compose compose = merge(
                "services: {app: {volumes: ['a:/x:ro', 'a:/y']}}\nvolumes: {a: , b: }",
                "services: {app: {volumes: ['b:/x']}}");
        assertThat(Named.in(compose.services(), "app").mounts())
                .containsExactly(
                        new Compose.Mount("b", "/x", Compose.Access.READ_WRITE),
                        new Compose.Mount("a", "/y", Compose.Access.READ_WRITE));
    }

    @Test
    void configsAreMergedBySource() {
        Compose compose = merge(
                "services: {app: {configs: [{source: c, target: /t, mode: 0444}]}}\nconfigs: {c: {external: true}}",
                "services: {app: {configs: [{source: c, target: /u}]}}");
        assertThat(Named.in(compose.services(), "app").raw().get("configs"))
                .isEqualTo(List.of(Map.of("source", "c", "target", "/u")));
    }

    @Test
    void otherListsAreAppended() {
        assertThat(app("cap_add", "cap_add: [A]", "cap_add: [A, B]")).isEqualTo(List.of("A", "A", "B"));
        assertThat(app("dns", "dns: [a]", "dns: b")).isEqualTo(List.of("a", "b"));
        assertThat(app("ports", "ports: ['80:80']", "ports: ['80:80', '81:80']"))
                .isEqualTo(List.of("80:80", "81:80"));
    }

    @Test
    void networksAreMergedByNameAndAliasesReplaced() {
        Compose compose = merge(
                "services: {app: {networks: {n: {aliases: [a]}}}}\nnetworks: {n: , m: }",
                "services: {app: {networks: {n: {aliases: [b]}, m: }}}");
        assertThat(Named.in(compose.services(), "app").networks()).containsExactly("n", "m");
        assertThat(Named.in(compose.services(), "app").raw().get("networks"))
                .isEqualTo(Map.of("n", Map.of("aliases", List.of("b")), "m", ""));
    }

    @Test
    void emptyValuesChangeNothing() {
        assertThat(app("hostname", "hostname: h", "hostname: ''")).isEqualTo("h");
        assertThat(app("read_only", "read_only: true", "read_only: false")).isEqualTo(true);
        assertThat(app("deploy", "deploy: {replicas: 3}", "deploy: {replicas: 0}"))
                .isEqualTo(Map.of("replicas", 0L));
    }

    @Test
    void loggingOfAnotherDriverIsReplaced() {
        assertThat(app("logging", "logging: {driver: a, options: {x: '1'}}", "logging: {driver: b}"))
                .isEqualTo(Map.of("driver", "b"));
        assertThat(app("logging", "logging: {driver: a, options: {x: '1'}}", "logging: {options: {y: '2'}}"))
                .isEqualTo(Map.of("driver", "a", "options", Map.of("x", "1", "y", "2")));
    }

    @Test
    void entriesOfTheOtherSectionsReplaceTheirNamesakes() {
        Compose compose = merge("volumes: {v: {external: true}, w: {external: true}}", "volumes: {v: {name: x}, w: }");
        assertThat(Named.in(compose.volumes(), "v").external()).isFalse();
        assertThat(Named.in(compose.volumes(), "w").external()).isTrue();
    }

    @Test
    void servicesOfBothFilesAreThere() {
        Compose compose = merge("services: {app: {image: a}}", "services: {db: {image: b}}");
        assertThat(compose.services()).containsOnlyKeys("app", "db");
    }
}
