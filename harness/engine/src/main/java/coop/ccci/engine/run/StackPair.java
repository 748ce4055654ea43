package coop.ccci.engine.run;

import coop.ccci.engine.deploy.StackNames;
import coop.ccci.model.StackName;
import java.util.List;

/** The names of a run's two stacks. */
record StackPair(StackName head, StackName base) {

    /** The names for this request and run. */
    static StackPair of(RunRequest request, String runId) {
        String pr = request.pullRequest().orElse("-");
        return new StackPair(
                StackNames.of(request.recipe(), pr, request.ref(), runId, "head"),
                StackNames.of(request.recipe(), pr, request.ref(), runId, "base"));
    }

    List<StackName> both() {
        return List.of(head, base);
    }
}
