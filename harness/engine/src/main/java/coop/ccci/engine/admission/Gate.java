package coop.ccci.engine.admission;

import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.model.StackName;
import java.util.Map;
import java.util.Set;

/** Where every tree has to pass before it may be deployed; {@code ports} are those that the plug-in lets it publish. */
public record Gate(Trust trust, Set<Integer> ports) {

    public Gate {
        ports = Set.copyOf(ports);
    }

    /**
     * Lets a tree pass, to become this stack with these additions to its environment.
     *
     * @throws coop.ccci.model.RecipeProblem with code {@code refused}, where it asks for what it may not have
     */
    public void pass(RecipeTree tree, StackName stack, Map<String, String> additions) {
        if (trust == Trust.OPERATOR) {
            return;
        }
        AdmissionReport report = Admission.judge(new AdmissionCase(tree, stack, additions, ports));
        if (!report.isAdmitted()) {
            throw report.refusal(tree.recipe() + " at " + tree.commit().abbreviated() + " as stack " + stack);
        }
    }
}
