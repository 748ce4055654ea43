package coop.ccci.bot.config;

import coop.ccci.bot.forge.RepoName;
import coop.ccci.model.RecipeName;

/** A repository whose pull requests the bot watches, and the recipe it holds. */
public record Enrolled(RepoName repo, RecipeName recipe) {}
