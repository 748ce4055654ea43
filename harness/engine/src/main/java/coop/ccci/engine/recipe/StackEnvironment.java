package coop.ccci.engine.recipe;

import coop.ccci.model.StackName;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a recipe's own files, a plug-in's additions and a stack's name make of a deployment, before its compose files are read. */
public record StackEnvironment(String domain, Environment environment, Map<String, String> variables) {

    /** Reads {@code .env.sample} and {@code abra.sh}; what cannot be read is a {@link coop.ccci.model.RecipeProblem}. */
    public static StackEnvironment read(Path folder, StackName stack, Map<String, String> additions) {
        String domain = stack + ".ccci.test";
        Map<String, String> overrides = new LinkedHashMap<>(Map.of("DOMAIN", domain, "LETS_ENCRYPT_ENV", ""));
        additions.forEach((name, value) -> overrides.put(name, value.replace("${DOMAIN}", domain)));
        Environment environment = EnvSample.read(folder.resolve(".env.sample"), overrides);
        return new StackEnvironment(
                domain, environment, StackVariables.of(environment, AbraExports.read(folder), stack));
    }
}
