package coop.ccci.engine.lint;

import coop.ccci.engine.admission.Gate;
import coop.ccci.engine.recipe.RecipeSource.ReleaseTag;
import coop.ccci.engine.recipe.RecipeTree;
import java.util.List;
import java.util.Map;

/**
 * What is judged: a clean tree at the exact commit, the repository's version tags, what the plug-in sets in {@code .env}, and
 * the gate that the tree has to pass before it is deployed.
 */
public record LintInput(RecipeTree tree, List<ReleaseTag> releases, Map<String, String> environment, Gate gate) {}
