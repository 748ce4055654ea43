package coop.ccci.engine.run;

import coop.ccci.engine.deploy.StackNames;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import coop.ccci.model.StackName;
import coop.ccci.model.results.Results;
import java.util.List;
import java.util.Optional;

/** The names of a run's two stacks; what results.json says of the run is enough to know them. */
public record StackPair(StackName head, StackName base) {

    /** The names for this recipe, pull request, commit and run. */
    static StackPair of(RecipeName recipe, Optional<String> pullRequest, CommitSha head, String runId) {
        String pr = pullRequest.orElse("-");
        return new StackPair(
                StackNames.of(recipe, pr, head.value(), runId, "head"),
                StackNames.of(recipe, pr, head.value(), runId, "base"));
    }

    /** The names that a finished run's stacks had. */
    public static StackPair of(Results results) {
        return of(new RecipeName(results.recipe()), results.pr(), new CommitSha(results.ref()), results.runId());
    }

    List<StackName> both() {
        return List.of(head, base);
    }
}
