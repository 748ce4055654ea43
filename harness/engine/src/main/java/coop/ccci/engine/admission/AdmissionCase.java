package coop.ccci.engine.admission;

import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.model.StackName;
import java.util.Map;
import java.util.Set;

/** What is judged: a tree, the stack it would become, the plug-in's additions to its environment and the ports it may publish. */
public record AdmissionCase(RecipeTree tree, StackName stack, Map<String, String> additions, Set<Integer> ports) {}
