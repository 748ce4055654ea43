package coop.ccci.engine.recipe;

import coop.ccci.engine.admission.Gate;
import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.lint.LintInput;
import coop.ccci.engine.recipe.RecipeSource.ReleaseTag;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RecipeVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A recipe written for a test: begins as one that meets every rule, and is then changed. */
public final class RecipeBuilder {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<ReleaseTag> releases = new ArrayList<>();

    private RecipeBuilder() {}

    /** Nothing at all. */
    public static RecipeBuilder empty() {
        return new RecipeBuilder();
    }

    /** A small recipe without a fault. */
    public static RecipeBuilder sound() {
        return new RecipeBuilder()
                .with("compose.yml", COMPOSE)
                .with(".env.sample", ENV)
                .with("abra.sh", "export APP_CONF_VERSION=v2\n")
                .with("conf.tmpl", "{{ env \"DOMAIN\" }}\n")
                .with("README.md", README)
                .tagged("1.0.0+5.1", ReleaseTag.Kind.ANNOTATED);
    }

    private static final String COMPOSE = """
            version: "3.8"
            services:
              app:
                image: example/app:5.2
                configs: [{source: app_conf, target: /conf}]
                secrets: [db_password]
                volumes: ["data:/data", "media:/media"]
                healthcheck: {test: [CMD, healthcheck]}
                deploy:
                  labels:
                    - "traefik.enable=true"
                    - "coop-cloud.${STACK_NAME}.version=1.1.0+5.2"
                    - "backupbot.backup=true"
                    - "backupbot.backup.pre-hook=dump"
                    - "backupbot.backup.volumes.media.path=photos,films"
            volumes:
              data:
              media:
            configs:
              app_conf:
                name: ${STACK_NAME}_app_conf_${APP_CONF_VERSION}
                file: conf.tmpl
            secrets:
              db_password:
                external: true
                name: ${STACK_NAME}_db_password_${SECRET_DB_PASSWORD_VERSION}
            """;

    private static final String ENV = """
            TYPE=sample
            DOMAIN=sample.example.com
            SECRET_DB_PASSWORD_VERSION=v1 # length=40
            """;

    private static final String README = """
            # Sample
            <!-- metadata -->
            * **Category**: Apps
            * **Status**: 3
            * **Image**: example/app
            * **Healthcheck**: Yes
            * **Backups**: Yes
            * **Email**: No
            * **Tests**: No
            * **SSO**: No
            <!-- endmetadata -->
            """;

    /** Adds a file or puts another in its place. */
    public RecipeBuilder with(String file, String content) {
        files.put(file, content);
        return this;
    }

    /** Takes a file away. */
    public RecipeBuilder without(String file) {
        files.remove(file);
        return this;
    }

    /** Changes a file, which has to hold what is changed. */
    public RecipeBuilder changing(String file, String from, String to) {
        String content = files.getOrDefault(file, "");
        if (!content.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold \"" + from + "\"");
        }
        return with(file, content.replace(from, to));
    }

    /** Adds a version tag. */
    public RecipeBuilder tagged(String version, ReleaseTag.Kind kind) {
        releases.add(new ReleaseTag(
                RecipeVersion.parse(version).orElseThrow(),
                new CommitSha("%040x".formatted(releases.size() + 1)),
                kind));
        return this;
    }

    /** Writes the files. */
    public Path in(Path folder) {
        files.forEach((name, content) -> write(folder.resolve(name), content));
        return folder;
    }

    /** Writes the files and hands them to lint. */
    public LintInput lintInput(Path folder) {
        RecipeTree tree =
                new RecipeTree(new RecipeName("sample"), new CommitSha("f".repeat(40)), "e".repeat(40), in(folder));
        return new LintInput(tree, releases, Map.of(), new Gate(Trust.STRANGER, Set.of()));
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
