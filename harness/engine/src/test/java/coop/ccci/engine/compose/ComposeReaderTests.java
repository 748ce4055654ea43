package coop.ccci.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.compose.Compose.Access;
import coop.ccci.engine.compose.Compose.Mount;
import coop.ccci.engine.compose.Compose.Service;
import coop.ccci.engine.recipe.RecipeBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComposeReaderTests {
    private static final Map<String, String> VARIABLES =
            Map.of("STACK_NAME", "stack", "APP_CONF_VERSION", "v2", "SECRET_DB_PASSWORD_VERSION", "v1");

    @TempDir
    private Path folder;

    private Compose read(String compose) {
        RecipeBuilder.empty().with("compose.yml", compose).in(folder);
        return ComposeReader.read(folder, List.of("compose.yml"), VARIABLES);
    }

    private Service app(String compose) {
        return Named.in(read(compose).services(), "app");
    }

    @Test
    void soundRecipeReadsWhole() {
        RecipeBuilder.sound().in(folder);
        Compose compose = ComposeReader.read(folder, List.of("compose.yml"), VARIABLES);
        assertThat(compose.version()).isEqualTo("3.8");
        assertThat(compose.volumes()).containsOnlyKeys("data", "media");
        assertThat(Named.in(compose.configs(), "app_conf"))
                .isEqualTo(new Compose.Config(
                        "app_conf",
                        java.util.Optional.of("conf.tmpl"),
                        java.util.Optional.of("stack_app_conf_v2"),
                        false));
        assertThat(Named.in(compose.secrets(), "db_password"))
                .isEqualTo(new Compose.SecretRef("db_password", java.util.Optional.of("stack_db_password_v1"), true));
        assertThat(Named.in(compose.services(), "app")).satisfies(app -> {
            assertThat(app.image()).contains("example/app:5.2");
            assertThat(app.labels()).containsEntry("coop-cloud.stack.version", "1.1.0+5.2");
            assertThat(app.configs()).containsExactly("app_conf");
            assertThat(app.secrets()).containsExactly("db_password");
            assertThat(app.healthcheck()).isPresent();
        });
    }

    @Test
    void ofReadOnlyAndReadWriteTheLastCounts() {
        Service app = app("services: {app: {volumes: ['a:/a:ro,rw', 'a:/b:rw,ro', 'a:/c:rw']}}\nvolumes: {a: }");
        assertThat(app.mounts())
                .extracting(Mount::access)
                .containsExactly(Access.READ_WRITE, Access.READ_ONLY, Access.READ_WRITE);
    }

    @Test
    void mountsAreReadInBothForms() {
        Service app = app("""
                services:
                  app:
                    volumes:
                      - data:/data:ro
                      - {type: volume, source: mail, target: /mail}
                      - {type: volume, source: keys, target: /keys, read_only: true}
                      - /etc/localtime:/etc/localtime:ro
                      - ./conf:/conf
                      - /anonymous
                volumes: {data: , mail: {}, keys: {external: true}}
                """);
        assertThat(app.mounts())
                .containsExactly(
                        new Mount("data", "/data", Access.READ_ONLY),
                        new Mount("mail", "/mail", Access.READ_WRITE),
                        new Mount("keys", "/keys", Access.READ_ONLY));
    }

    @Test
    void volumeOfOneLetterIsNoDriveOfWindows() {
        Service app = app("""
                services: {app: {volumes: ["d:/data", "e:/y:ro"]}}
                volumes: {d: , e: }
                """);
        assertThat(app.mounts())
                .containsExactly(new Mount("d", "/data", Access.READ_WRITE), new Mount("e", "/y", Access.READ_ONLY));
    }

    @Test
    void labelsAreReadInBothForms() {
        assertThat(app("services: {app: {deploy: {labels: ['a=1', 'b=x=y', c]}}}")
                        .labels())
                .isEqualTo(Map.of("a", "1", "b", "x=y", "c", ""));
        assertThat(app("services: {app: {deploy: {labels: {a: 1, b: 1.50, c: yes, d: , e: 0777}}}}")
                        .labels())
                .isEqualTo(Map.of("a", "1", "b", "1.5", "c", "yes", "d", "", "e", "511"));
    }

    @Test
    void keysAreNotInterpolated() {
        assertThat(app("services: {app: {deploy: {labels: {'x.${STACK_NAME}': '${STACK_NAME}'}}}}")
                        .labels())
                .isEqualTo(Map.of("x.${STACK_NAME}", "stack"));
    }

    @Test
    void environmentTakesWhatIsNotGivenFromTheDeployment() {
        Object environment = app("services: {app: {environment: [STACK_NAME, UNSET, A=b, STACK_NAME2=]}}")
                .raw()
                .get("environment");
        assertThat(environment).isEqualTo(Map.of("STACK_NAME", "stack", "A", "b", "STACK_NAME2", ""));
    }

    @Test
    void anchorsAndMergeKeysAreFollowed() {
        Compose compose = read("""
                x-base: &base {image: a, restart: always}
                services:
                  app:
                    <<: *base
                    image: b
                  db: *base
                """);
        assertThat(Named.in(compose.services(), "app").raw()).isEqualTo(Map.of("image", "b", "restart", "always"));
        assertThat(Named.in(compose.services(), "db").image()).contains("a");
    }

    @Test
    void externalIsReadInAllItsForms() {
        Compose compose = read("""
                services: {}
                volumes: {a: {external: true}, b: {external: {name: old}}, c: {external: "${X:-false}"}}
                networks: {proxy: {external: true, name: web}, internal: }
                """);
        assertThat(compose.volumes().values())
                .extracting(Compose.Volume::external)
                .containsExactly(true, true, false);
        assertThat(Named.in(compose.networks(), "proxy").name()).contains("web");
        assertThat(Named.in(compose.networks(), "internal").external()).isFalse();
    }

    @Test
    void placesAreKnown() {
        RecipeBuilder.sound().in(folder);
        LocatedCompose located = ComposeReader.readLocated(folder, List.of("compose.yml"), VARIABLES);
        assertThat(located.place("services", "app", "image")).hasToString("compose.yml:4");
        assertThat(located.place("services", "app", "nothing", "there")).hasToString("compose.yml:3");
        assertThat(located.source("configs", "app_conf", "name"))
                .contains("${STACK_NAME}_app_conf_${APP_CONF_VERSION}");
    }
}
