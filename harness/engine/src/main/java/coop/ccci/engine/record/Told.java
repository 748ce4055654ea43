package coop.ccci.engine.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.ccci.engine.results.SealedText;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Results;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the files that runs, reproductions and adversaries write; anything but a whole one is a {@link UsageProblem}. */
final class Told {
    private static final int SCHEMA = 1;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Told() {}

    static Filed<Results> results(Path file, byte[] bytes) {
        return Filed.of(SealedText.read(file, new String(bytes, StandardCharsets.UTF_8)), bytes);
    }

    static Filed<Reproduction> reproduction(Path file, byte[] bytes) {
        Reproduction told = read(file, bytes, Reproduction.class);
        requireName(file, told.of().runId());
        told.by().ifPresent(by -> requireName(file, by.runId()));
        require(
                file,
                List.of(Reproduction.REPRODUCED, "differs", "cannot").contains(told.outcome()),
                "its outcome is \"" + told.outcome() + "\"");
        boolean clean = told.by().isPresent()
                && told.differences().isEmpty()
                && told.missing().isEmpty();
        require(
                file,
                clean || !told.outcome().equals(Reproduction.REPRODUCED),
                "it says reproduced, and names differences, something missing, or no second run");
        return Filed.of(told, bytes);
    }

    static Filed<Adversary> adversary(Path file, byte[] bytes) {
        Adversary told = read(file, bytes, Adversary.class);
        requireName(file, told.id());
        long noticed = told.cases().stream()
                .filter(one -> one.outcome().equals(Adversary.NOTICED))
                .count();
        require(file, !told.cases().isEmpty(), "it removed nothing");
        require(
                file,
                told.score().noticed() == noticed
                        && told.score().all() == told.cases().size(),
                "its score is " + told.score().noticed() + " of " + told.score().all() + ", and of its "
                        + told.cases().size() + " cases " + noticed + " were noticed");
        require(
                file,
                told.baseline().verdict().equals(Verdict.GREEN.wire()),
                "its climb without any fault is " + told.baseline().verdict() + ", so that a red one says nothing");
        told.findings().forEach(found -> requireUnnoticed(file, told, found));
        return Filed.of(told, bytes);
    }

    private static void requireUnnoticed(Path file, Adversary told, Adversary.Found found) {
        require(
                file,
                told.cases().stream().anyMatch(one -> one.id().equals(found.scenario()))
                        && !told.noticed(found.scenario()),
                "finding " + found.id() + " is about the case \"" + found.scenario()
                        + "\", which is not there or was noticed");
    }

    private static <T> T read(Path file, byte[] bytes, Class<T> type) {
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            JsonNode schema = tree.path("schema");
            require(
                    file,
                    schema.isInt() && schema.intValue() == SCHEMA,
                    "it is of schema " + (schema.isMissingNode() ? "none" : schema) + ", and this program reads schema "
                            + SCHEMA);
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException broken) {
            throw refused(file, broken.getOriginalMessage());
        } catch (java.io.IOException broken) {
            throw refused(file, broken.toString());
        }
    }

    /** The ids become names of folders. */
    private static void requireName(Path file, String id) {
        require(file, ID.matcher(id).matches(), "\"" + id + "\" is no id of a run");
    }

    private static void require(Path file, boolean holds, String otherwise) {
        if (!holds) {
            throw refused(file, otherwise);
        }
    }

    private static UsageProblem refused(Path file, String why) {
        return new UsageProblem(
                "reading " + file + ": " + why, "give the file as cc-ci wrote it, not edited or cut off");
    }
}
