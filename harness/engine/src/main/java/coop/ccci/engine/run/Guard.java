package coop.ccci.engine.run;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.kit.AppTrouble;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.UsageProblem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;

/** Turns whatever ends a rung into its outcome: only what the recipe is to blame for is a fail. */
final class Guard {
    private final Events events;

    Guard(Events events) {
        this.events = events;
    }

    Outcome outcome(Callable<Outcome> rung) {
        try {
            return rung.call();
        } catch (RecipeProblem problem) {
            return Outcome.fail(problem.code(), problem.what(), problem.next());
        } catch (HostTrouble trouble) {
            return Thread.currentThread().isInterrupted()
                    ? interrupted()
                    : Outcome.unver(ReasonCode.HOST_TROUBLE, trouble.what(), trouble.next());
        } catch (UsageProblem problem) {
            return Outcome.unver(ReasonCode.HOST_TROUBLE, problem.what(), problem.next());
        } catch (AppTrouble trouble) {
            return Outcome.unver(
                    ReasonCode.PROBE_TROUBLE, String.valueOf(trouble.getMessage()), "run the probe's steps by hand");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return interrupted();
        } catch (Throwable bug) {
            return Thread.currentThread().isInterrupted() ? interrupted() : ours(bug);
        }
    }

    private static Outcome interrupted() {
        return Outcome.unver(ReasonCode.INTERRUPTED, "the run was stopped from outside", "run it again");
    }

    private Outcome ours(Throwable bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        events.tell(EventKind.WARNING, "a bug of cc-ci: " + trace);
        return Outcome.unver(
                ReasonCode.HARNESS_BUG,
                "cc-ci itself is at fault: " + bug,
                "report it with run.log, where the stack trace is");
    }
}
