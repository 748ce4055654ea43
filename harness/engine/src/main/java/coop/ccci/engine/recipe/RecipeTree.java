package coop.ccci.engine.recipe;

import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.nio.file.Path;

/** A recipe's files at one commit, checked out clean into a folder of the run's own; {@code tree} is the git tree's id. */
public record RecipeTree(RecipeName recipe, CommitSha commit, String tree, Path folder) {}
