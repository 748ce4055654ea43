package coop.ccci.tests.drill;

import static coop.ccci.model.RungName.INSTALL;
import static coop.ccci.model.RungName.LINT;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.RungName;
import coop.ccci.tests.drill.Broken.Damage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A recipe that cannot be read is to blame for it, and no host is needed to say so. */
class BrokenRecipeDrillTests {
    @TempDir
    Path home;

    static Stream<Arguments> damages() {
        return Stream.of(
                damage(
                        "broken YAML",
                        Broken.replacing("compose.yml", "  app:", "  app: ["),
                        "compose.yml",
                        "compose.yml:"),
                damage("no .env.sample", files -> Files.delete(files.resolve(".env.sample")), ".env.sample"),
                damage(
                        "a compose file that is not there",
                        files -> Files.writeString(
                                files.resolve(".env.sample"),
                                Files.readString(files.resolve(".env.sample"))
                                        + "\nCOMPOSE_FILE=\"compose.yml:compose.smtp.yml\"\n"),
                        "compose.smtp.yml"),
                damage("no compose file", files -> Files.delete(files.resolve("compose.yml")), "compose.yml"));
    }

    /** What is refused before it is tried: it can be read in two ways, or asks for the host. */
    static Stream<Arguments> demands() {
        return Stream.of(
                damage(
                        "a key twice",
                        Broken.replacing("compose.yml", "    environment:", "    environment: []\n    environment:"),
                        "AD001 compose.yml:",
                        "environment"),
                damage(
                        "the docker socket",
                        Broken.replacing(
                                "compose.yml",
                                "- content:/usr/share/nginx/html",
                                "- content:/usr/share/nginx/html\n      - /var/run/docker.sock:/var/run/docker.sock"),
                        "AD008 compose.yml:",
                        "service app",
                        "/var/run/docker.sock"),
                damage(
                        "another app's domain",
                        Broken.replacing("compose.yml", "Host(`${DOMAIN}`)", "Host(`cloud.victim.org`)"),
                        "AD015 compose.yml:",
                        "service app",
                        "cloud.victim.org"),
                damage(
                        "a file of the host",
                        Broken.replacing("compose.yml", "file: nginx.conf.tmpl", "file: ../../../../etc/shadow"),
                        "AD012 compose.yml:",
                        "config nginx_config"),
                damage(
                        "a variable of docker's",
                        files -> Files.writeString(
                                files.resolve(".env.sample"),
                                Files.readString(files.resolve(".env.sample")) + "\nDOCKER_HOST=tcp://victim:2375\n"),
                        "AD002 .env.sample:",
                        "DOCKER_HOST"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("demands")
    void refusedRecipeFailsInstallAndNamesThePlace(String name, Damage damage, String[] places) {
        RunsFolder runs = new RunsFolder(home.resolve("runs"));
        Path repository = Broken.by(damage).repository();
        Launcher.with(home)
                .run("run", "custom-html", "--src=" + repository, "--ref=" + Broken.BRANCH, "--out=" + runs.path())
                .exits(1)
                .says(places)
                .saysWhatNext();
        Map<RungName, String> rungs = runs.rungs();
        assertThat(rungs).containsEntry(INSTALL, "fail refused").containsEntry(LINT, "fail lint_errors");
        assertThat(rungs.values()).filteredOn("unver not_reached"::equals).hasSize(3);
        assertThat(runs.results().provenance().host().fingerprint()).isEmpty();
    }

    private static Arguments damage(String name, Damage damage, String... places) {
        return Arguments.of(name, damage, places);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void unreadableRecipeFailsInstallAndNamesThePlace(String name, Damage damage, String[] places) {
        RunsFolder runs = new RunsFolder(home.resolve("runs"));
        Path repository = Broken.by(damage).repository();
        Launcher.with(home)
                .run("run", "custom-html", "--src=" + repository, "--ref=" + Broken.BRANCH, "--out=" + runs.path())
                .exits(1)
                .says(places)
                .saysWhatNext();
        Map<RungName, String> rungs = runs.rungs();
        assertThat(rungs).containsEntry(INSTALL, "fail recipe_broken").containsEntry(LINT, "fail lint_errors");
        assertThat(rungs.values()).filteredOn("unver not_reached"::equals).hasSize(3);
        assertThat(Objects.requireNonNull(runs.results().reasons().get(INSTALL)).text())
                .contains(places);
        assertThat(runs.results().provenance().host().fingerprint()).isEmpty();
    }
}
