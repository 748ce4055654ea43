package coop.ccci.engine.deploy;

import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.recipe.AbraExports;
import coop.ccci.engine.recipe.EnvSample;
import coop.ccci.engine.recipe.Environment;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.engine.recipe.StackVariables;
import coop.ccci.model.StackName;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a tree into a plan: its environment with the plug-in's additions, its secrets, its compose files filled in. */
public final class Planner {
    private final String runId;
    private final Map<String, String> additions;
    private final GeneratedSecrets secrets;

    public Planner(String runId, Map<String, String> additions, GeneratedSecrets secrets) {
        this.runId = runId;
        this.additions = additions;
        this.secrets = secrets;
    }

    /** The plan; a tree that cannot be read is a {@link coop.ccci.model.RecipeProblem}. */
    public StackPlan plan(RecipeTree tree, StackName stack) {
        String domain = stack + ".ccci.test";
        Map<String, String> overrides = new LinkedHashMap<>(Map.of("DOMAIN", domain, "LETS_ENCRYPT_ENV", ""));
        additions.forEach((name, value) -> overrides.put(name, value.replace("${DOMAIN}", domain)));
        Environment environment = EnvSample.read(tree.folder().resolve(".env.sample"), overrides);
        Map<String, String> variables = StackVariables.of(environment, AbraExports.read(tree.folder()), stack);
        ReservedVariables.refuse(variables.keySet());
        Compose compose = ComposeReader.read(tree.folder(), environment.composeFiles(), variables);
        return new StackPlan(
                stack, runId, domain, tree, environment, variables, secrets.of(environment.secrets()), compose);
    }
}
