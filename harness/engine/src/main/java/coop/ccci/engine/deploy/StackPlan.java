package coop.ccci.engine.deploy;

import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.recipe.Environment;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.kit.Secret;
import coop.ccci.model.StackName;
import java.util.List;
import java.util.Map;

/**
 * What is to be deployed: one commit's files under a stack's name, with the variables that fill the compose files, the secrets by
 * short name, and what the compose files then say.
 */
public record StackPlan(
        StackName stack,
        String runId,
        String domain,
        RecipeTree tree,
        Environment environment,
        Map<String, String> variables,
        Map<String, Secret> secrets,
        Compose compose) {

    /** The compose files, in order, relative to the tree. */
    public List<String> composeFiles() {
        return environment.composeFiles();
    }

    /** The names of the images, sorted, each once. */
    public List<String> images() {
        return compose.services().values().stream()
                .flatMap(service -> service.image().stream())
                .sorted()
                .distinct()
                .toList();
    }
}
