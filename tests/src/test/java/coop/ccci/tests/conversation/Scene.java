package coop.ccci.tests.conversation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.ccci.tests.support.gitea.Flavour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code scene.yml}: {@code about} says in a sentence what it proves; {@code hears} how the bot comes to know of comments, {@code
 * allow} whom its configuration lets have runs, {@code forge} which server it is; {@code steps} what happens, one minute after the other.
 */
record Scene(
        String about, Optional<Hearing> hears, Optional<Set<String>> allow, Optional<Flavour> forge, List<Step> steps) {
    static final String FILE = "scene.yml";

    /** How the bot comes to know of comments. */
    enum Hearing {
        /** The webhook tells, and polling sees the same again. */
        BOTH,
        /** Nobody registered the webhook. */
        POLL
    }

    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads a folder's scene; a key that is not known, or missing, is an error. */
    static Scene in(Path folder) throws IOException {
        return YAML.readValue(folder.resolve(FILE).toFile(), Scene.class);
    }

    static Scene of(String text) throws IOException {
        return YAML.readValue(text, Scene.class);
    }
}
