package coop.ccci.engine.recipe;

import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.recipe.BaseResolution.Candidate;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Looks at a commit by checking it out into a folder of its own under the work folder. */
public final class CandidateReader implements Function<CommitSha, Candidate> {
    private static final StackName ANY = new StackName("candidate");

    private final RecipeSource source;
    private final RecipeName recipe;
    private final Path workFolder;
    private final Map<String, String> overrides;

    /** Reads with these overrides of {@code .env.sample}, which must be those of the run. */
    public CandidateReader(RecipeSource source, RecipeName recipe, Path workFolder, Map<String, String> overrides) {
        this.source = source;
        this.recipe = recipe;
        this.workFolder = workFolder;
        this.overrides = overrides;
    }

    @Override
    public Candidate apply(CommitSha commit) {
        RecipeTree tree = source.checkOut(recipe, commit, workFolder.resolve("candidate-" + commit.abbreviated()));
        return new Candidate(tree.tree(), version(tree.folder()));
    }

    /** A commit that cannot be read has no version; whether it can be deployed is found out by deploying it. */
    private String version(Path folder) {
        try {
            Environment environment = EnvSample.read(folder.resolve(".env.sample"), overrides);
            Map<String, String> variables = StackVariables.of(environment, AbraExports.read(folder), ANY);
            Compose compose = ComposeReader.read(folder, environment.composeFiles(), variables);
            return HeadVersion.text(compose).orElse("");
        } catch (RecipeProblem unreadable) {
            return "";
        }
    }
}
