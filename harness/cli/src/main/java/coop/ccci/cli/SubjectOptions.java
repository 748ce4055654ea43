package coop.ccci.cli;

import coop.ccci.model.RecipeName;
import coop.ccci.model.UsageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which recipe, from where, at which commit. */
final class SubjectOptions {
    @Spec(Spec.Target.MIXEE)
    @org.jspecify.annotations.Nullable
    CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RECIPE", description = "The recipe's name, such as mailu.")
    Optional<String> positional = Optional.empty();

    @Option(names = "--recipe", paramLabel = "NAME", description = "The same, as an option.")
    Optional<String> named = Optional.empty();

    @Option(names = "--src", paramLabel = "URL", description = "The recipe's git repository: a URL or a folder.")
    Optional<String> source = Optional.empty();

    @Option(
            names = "--ref",
            paramLabel = "REF",
            description = "The commit to judge: full id, branch, tag or pull request ref.")
    Optional<String> ref = Optional.empty();

    /** Everything that is missing is said at once. */
    Subject subject() {
        List<String> missing = new ArrayList<>();
        Optional<String> recipe = recipe();
        recipe.ifPresentOrElse(name -> {}, () -> missing.add("the recipe's name (RECIPE)"));
        source.ifPresentOrElse(url -> {}, () -> missing.add("its repository (--src)"));
        ref.ifPresentOrElse(name -> {}, () -> missing.add("the commit (--ref)"));
        if (!missing.isEmpty()) {
            throw new UsageProblem(
                    "reading the command line: not given: " + String.join(", ", missing),
                    "give them as arguments, or as RECIPE, SRC and REF in the environment");
        }
        return new Subject(new RecipeName(recipe.orElseThrow()), source.orElseThrow(), ref.orElseThrow());
    }

    private Optional<String> recipe() {
        boolean both = spec != null
                && spec.commandLine().getParseResult().hasMatchedOption("--recipe")
                && spec.commandLine().getParseResult().hasMatchedPositional(0);
        if (both && !named.equals(positional)) {
            throw new UsageProblem(
                    "reading the command line: two recipes are named, " + positional.orElse("") + " and "
                            + named.orElse(""),
                    "name one");
        }
        boolean byName = spec != null && spec.commandLine().getParseResult().hasMatchedOption("--recipe");
        return byName ? named : positional.or(() -> named);
    }

    /** What to judge. */
    record Subject(RecipeName recipe, String source, String ref) {}
}
