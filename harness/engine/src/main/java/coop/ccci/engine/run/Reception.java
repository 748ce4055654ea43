package coop.ccci.engine.run;

import coop.ccci.engine.admission.Trust;
import coop.ccci.engine.deploy.Planner;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.journal.StageName;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.Status;
import java.util.Optional;

/** The head before the gate, as the journal tells it; no Host has been reached by then. */
record Reception(Run run, Planner planner) {
    private static final String ADMITTED = "what the compose files ask for is admitted";
    private static final String LEFT_OUT =
            "admission is left out: the operator trusts this recipe (--trusted), whatever its compose files ask for";

    StackPlan head() {
        try {
            StackPlan plan = planner.plan(run.subject().head(), run.stacks().head());
            admitted();
            return plan;
        } catch (RecipeProblem problem) {
            if (problem.code() == ReasonCode.REFUSED) {
                check(Status.FAIL, Optional.of(problem.what()));
            }
            throw problem;
        }
    }

    private void admitted() {
        if (run.gate().trust() == Trust.OPERATOR) {
            run.events().tell(EventKind.WARNING, LEFT_OUT);
            check(Status.SKIP, Optional.of(LEFT_OUT));
        } else {
            check(Status.PASS, Optional.empty());
        }
    }

    private void check(Status status, Optional<String> message) {
        run.journal().check(StageName.INSTALL, ADMITTED, status, 0, message);
    }
}
