package coop.ccci.engine.journal;

import coop.ccci.kit.AppTrouble;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Outcome;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checks of one rung. Every check is made and remembered even when an earlier one failed; the rung's outcome is its
 * first fail, else its first unver, else a pass.
 */
public final class Checks {
    private final Journal journal;
    private final List<Outcome> outcomes = new ArrayList<>();

    public Checks(Journal journal) {
        this.journal = journal;
    }

    /** One check: says what is wrong, or nothing. */
    @FunctionalInterface
    public interface Check {
        Optional<String> wrong() throws Exception;
    }

    /** What a check that says something is wrong means for the rung. */
    public record Meaning(ReasonCode code, String next) {}

    /** Makes a check. An app that did not do as asked fails it with the check's own code; the Host's trouble leaves it unjudged. */
    public Status that(StageName stage, String name, Meaning meaning, Check check) throws InterruptedException {
        long start = System.nanoTime();
        Outcome outcome = judge(name, meaning, check);
        outcomes.add(outcome);
        journal.check(
                stage,
                name,
                outcome.status(),
                (System.nanoTime() - start) / 1_000_000,
                outcome.why().map(reason -> reason.text()));
        return outcome.status();
    }

    /** Something that the checks after it, or within it, stand on. */
    @FunctionalInterface
    public interface Step {
        void take() throws Exception;
    }

    /**
     * Takes a step and remembers what ended it, beside all checks made so far: a recipe that is wrong fails, an app that
     * did not do as asked or a Host in trouble leaves unjudged what would have come.
     */
    public void step(StageName stage, String name, Meaning unready, Step step) throws Exception {
        try {
            step.take();
        } catch (RecipeProblem problem) {
            outcomes.add(Outcome.fail(problem.code(), problem.what(), problem.next()));
            journal.check(stage, name, Status.FAIL, 0, Optional.of(problem.what()));
        } catch (AppTrouble trouble) {
            unjudged(stage, name, unready, name + ": " + trouble.getMessage());
        } catch (HostTrouble trouble) {
            requireGoingOn();
            unjudged(stage, name, new Meaning(ReasonCode.HOST_TROUBLE, trouble.next()), trouble.what());
        }
    }

    /** Remembers that something should have been judged and was not. */
    public void unjudged(StageName stage, String name, Meaning meaning, String text) {
        outcomes.add(Outcome.unver(meaning.code(), text, meaning.next()));
        journal.check(stage, name, Status.UNVER, 0, Optional.of(text));
    }

    /** Remembers something that was measured and is neither right nor wrong. */
    public void note(StageName stage, String name, String measured) {
        journal.check(stage, name, Status.PASS, 0, Optional.of(measured));
    }

    /** The rung's outcome; a rung that made no check is our own fault. */
    public Outcome outcome() {
        return first(Status.FAIL)
                .or(() -> first(Status.UNVER))
                .or(() -> first(Status.PASS))
                .orElseThrow(() -> new IllegalStateException("a rung was judged without a single check"));
    }

    private Optional<Outcome> first(Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).findFirst();
    }

    /** A connection that broke because the run was stopped is no trouble of the Host's. */
    private static void requireGoingOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped from outside");
        }
    }

    private static Outcome judge(String name, Meaning meaning, Check check) throws InterruptedException {
        try {
            return check.wrong()
                    .map(text -> Outcome.fail(meaning.code(), text, meaning.next()))
                    .orElseGet(Outcome::pass);
        } catch (RecipeProblem problem) {
            return Outcome.fail(problem.code(), problem.what(), problem.next());
        } catch (AppTrouble trouble) {
            return Outcome.fail(meaning.code(), name + ": " + trouble.getMessage(), meaning.next());
        } catch (HostTrouble trouble) {
            requireGoingOn();
            return Outcome.unver(ReasonCode.HOST_TROUBLE, trouble.what(), trouble.next());
        } catch (InterruptedException | RuntimeException ours) {
            throw ours;
        } catch (Exception broken) {
            throw new IllegalStateException("checking that " + name, broken);
        }
    }
}
