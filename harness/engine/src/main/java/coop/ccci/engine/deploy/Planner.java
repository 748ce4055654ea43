package coop.ccci.engine.deploy;

import coop.ccci.engine.admission.Gate;
import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.recipe.Environment;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.engine.recipe.StackEnvironment;
import coop.ccci.model.StackName;
import java.util.Map;

/**
 * Reads a tree into a plan: its environment with the plug-in's additions, its secrets, its compose files filled in. There is
 * no plan for what is not admitted.
 */
public final class Planner {
    private final String runId;
    private final Map<String, String> additions;
    private final GeneratedSecrets secrets;
    private final Gate gate;

    public Planner(String runId, Map<String, String> additions, GeneratedSecrets secrets, Gate gate) {
        this.runId = runId;
        this.additions = additions;
        this.secrets = secrets;
        this.gate = gate;
    }

    /** The plan; a tree that is refused or cannot be read is a {@link coop.ccci.model.RecipeProblem}. */
    public StackPlan plan(RecipeTree tree, StackName stack) {
        gate.pass(tree, stack, additions);
        StackEnvironment read = StackEnvironment.read(tree.folder(), stack, additions);
        Environment environment = read.environment();
        ReservedVariables.refuse(read.variables().keySet());
        Compose compose = ComposeReader.read(tree.folder(), environment.composeFiles(), read.variables());
        return new StackPlan(
                stack,
                runId,
                read.domain(),
                tree,
                environment,
                read.variables(),
                secrets.of(environment.secrets()),
                compose);
    }
}
