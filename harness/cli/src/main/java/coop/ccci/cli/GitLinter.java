package coop.ccci.cli;

import coop.ccci.cli.Parts.Linter;
import coop.ccci.engine.lint.LintInput;
import coop.ccci.engine.recipe.GitRecipeSource;
import coop.ccci.engine.recipe.RecipeSource;
import coop.ccci.engine.recipe.RecipeTree;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.RecipeName;
import coop.ccci.model.results.LintReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The engine's static rules on a tree checked out for this command alone. */
final class GitLinter implements Linter {

    @Override
    public LintReport lint(RecipeName recipe, String source, String ref) {
        Path folder = temporaryFolder();
        try (RecipeSource repository = GitRecipeSource.open(source, folder)) {
            RecipeTree tree = repository.checkOut(recipe, repository.resolve(ref), folder.resolve("tree"));
            return coop.ccci.engine.lint.Linter.lint(
                    new LintInput(tree, repository.releases(), pluginEnvironment(recipe)));
        } finally {
            remove(folder);
        }
    }

    private static Map<String, String> pluginEnvironment(RecipeName recipe) {
        return ServiceLoader.load(RecipePlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(plugin -> plugin.recipe().equals(recipe))
                .findFirst()
                .map(plugin -> plugin.settings().environment())
                .orElse(Map.of());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("cc-ci-lint-");
        } catch (IOException broken) {
            throw new HostTrouble(
                    "making a temporary folder: " + broken, "make room in the folder for temporary files", broken);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(GitLinter::delete);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
