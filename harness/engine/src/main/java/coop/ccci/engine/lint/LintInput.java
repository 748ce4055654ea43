package coop.ccci.engine.lint;

import coop.ccci.engine.recipe.RecipeSource.ReleaseTag;
import coop.ccci.engine.recipe.RecipeTree;
import java.util.List;
import java.util.Map;

/** What is judged: a clean tree at the exact commit, the repository's version tags, and what the plug-in sets in {@code .env}. */
public record LintInput(RecipeTree tree, List<ReleaseTag> releases, Map<String, String> environment) {}
