package coop.ccci.engine.record;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;

/** Facts as a yaml block and back: every text quoted, one line per fact, nothing unknown, nothing missing. */
final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    com.fasterxml.jackson.annotation.JsonInclude.Value.construct(Include.NON_ABSENT, Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Yaml() {}

    static String write(Object facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("writing facts as yaml: " + bug.getOriginalMessage(), bug);
        }
    }

    /** The facts in a section's block; anything else than exactly these is {@link Malformed}. */
    static <T> T read(Section section, Class<T> type) {
        String text = String.join("\n", section.block().orElseThrow(() -> new Malformed(noBlock(section))));
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException broken) {
            int line = Optional.ofNullable(broken.getLocation())
                    .map(JsonLocation::getLineNr)
                    .filter(number -> number > 0)
                    .orElse(1);
            throw new Malformed(new Flaw(
                    section.file(),
                    section.blockLine() + line - 1,
                    "these are not the facts of \"" + section.heading() + "\": "
                            + broken.getOriginalMessage().lines().findFirst().orElse("unreadable"),
                    "put them as the commands write them (record/README.md)"));
        } catch (IllegalArgumentException wrong) {
            throw new Malformed(new Flaw(section.file(), section.line(), wrong.toString(), "correct it"));
        }
    }

    private static Flaw noBlock(Section section) {
        return new Flaw(
                section.file(),
                section.line(),
                "below \"" + section.heading() + "\" there is no block of facts",
                "write one: ```yaml, the facts, ```");
    }
}
