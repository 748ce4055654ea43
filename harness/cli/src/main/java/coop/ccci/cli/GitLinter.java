package coop.ccci.cli;

import coop.ccci.cli.Parts.Linter;
import coop.ccci.engine.admission.Gate;
import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.lint.LintInput;
import coop.ccci.engine.recipe.GitRecipeSource;
import coop.ccci.engine.recipe.RecipeSource;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.model.RecipeName;
import coop.ccci.model.results.LintReport;
import java.util.ServiceLoader;

/** The engine's static rules on a tree checked out for this command alone. */
final class GitLinter implements Linter {

    @Override
    public LintReport lint(RecipeName recipe, String source, String ref) {
        try (Scratch scratch = Scratch.temporary();
                RecipeSource repository = GitRecipeSource.open(source, scratch.folder())) {
            RecipeTree tree = repository.checkOut(
                    recipe, repository.resolve(ref), scratch.folder().resolve("tree"));
            RecipeSettings settings = pluginSettings(recipe);
            return coop.ccci.engine.lint.Linter.lint(new LintInput(
                    tree, repository.releases(), settings.environment(), new Gate(Trust.STRANGER, settings.ports())));
        }
    }

    private static RecipeSettings pluginSettings(RecipeName recipe) {
        return ServiceLoader.load(RecipePlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(plugin -> plugin.recipe().equals(recipe))
                .findFirst()
                .map(RecipePlugin::settings)
                .orElse(RecipeSettings.defaults());
    }
}
