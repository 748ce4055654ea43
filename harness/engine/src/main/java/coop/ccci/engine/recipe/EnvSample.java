package coop.ccci.engine.recipe;

import coop.ccci.engine.recipe.EnvLine.Assignment;
import coop.ccci.engine.recipe.Environment.SecretSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a recipe's {@code .env.sample}; one that is missing or cannot be read is the recipe's fault. */
public final class EnvSample {
    private static final String COMPOSE_FILE = "COMPOSE_FILE";
    private static final String DEFAULT_COMPOSE_FILE = "compose.yml";

    private final Map<String, String> overrides;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, SecretSpec> secrets = new LinkedHashMap<>();

    private EnvSample(Map<String, String> overrides) {
        this.overrides = overrides;
    }

    /**
     * The variables in the file's order. An override stands in the place of every line that sets its variable, so that later
     * lines see it; overrides of variables that the file does not set come last.
     */
    public static Environment read(Path envSample, Map<String, String> overrides) {
        if (!Files.isRegularFile(envSample)) {
            throw BrokenRecipe.because(
                    "reading .env.sample: the recipe has none", "add one that names every variable of the recipe");
        }
        try {
            return parse(Files.readString(envSample), overrides);
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            throw BrokenRecipe.because("reading .env.sample: the file is not UTF-8", "store it as UTF-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Environment parse(String content, Map<String, String> overrides) {
        EnvSample sample = new EnvSample(overrides);
        List<String> lines = content.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            EnvLine.parse(index + 1, lines.get(index)).ifPresent(sample::assign);
        }
        overrides.forEach(sample.variables::putIfAbsent);
        return sample.environment();
    }

    private void assign(Assignment line) {
        String value = overrides.getOrDefault(line.name(), line.value(this::lookUp));
        variables.put(line.name(), value);
        SecretLine.read(line, value).ifPresent(secret -> secrets.put(secret.name(), secret));
    }

    private String lookUp(String name) {
        String fallback = name.equals(COMPOSE_FILE) ? DEFAULT_COMPOSE_FILE : "";
        return variables.getOrDefault(name, overrides.getOrDefault(name, fallback));
    }

    private Environment environment() {
        return new Environment(Collections.unmodifiableMap(variables), composeFiles(), List.copyOf(secrets.values()));
    }

    private List<String> composeFiles() {
        List<String> files = new ArrayList<>();
        for (String file :
                variables.getOrDefault(COMPOSE_FILE, DEFAULT_COMPOSE_FILE).split(":", -1)) {
            if (!file.isBlank() && !files.contains(file.strip())) {
                files.add(file.strip());
            }
        }
        return files.isEmpty() ? List.of(DEFAULT_COMPOSE_FILE) : List.copyOf(files);
    }
}
