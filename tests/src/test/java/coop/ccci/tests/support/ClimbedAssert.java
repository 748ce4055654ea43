package coop.ccci.tests.support;

import coop.ccci.model.ExitCode;
import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Results;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What tests say of a finished climb; a failure shows every rung with its reason. */
public final class ClimbedAssert extends AbstractAssert<ClimbedAssert, Climbed> {
    private ClimbedAssert(Climbed actual) {
        super(actual, ClimbedAssert.class);
        as(
                "run %s: %s, reasons %s",
                actual.folder(), results().rungs(), results().reasons());
    }

    /** Begins. */
    public static ClimbedAssert assertThat(Climbed climbed) {
        return new ClimbedAssert(climbed);
    }

    /** The level, the verdict and the exit code that follows. */
    public ClimbedAssert isLevel(int level, Verdict verdict, ExitCode exit) {
        Assertions.assertThat(results().level()).as(descriptionText()).isEqualTo(level);
        Assertions.assertThat(results().verdict()).as(descriptionText()).isEqualTo(verdict);
        Assertions.assertThat(ExitCode.of(results().verdict(), results().flags()))
                .as(descriptionText())
                .isEqualTo(exit);
        return this;
    }

    /** These rungs passed. */
    public ClimbedAssert passes(RungName... rungs) {
        for (RungName rung : rungs) {
            Assertions.assertThat(results().rungs().get(rung))
                    .as(described(rung))
                    .isEqualTo(Status.PASS);
        }
        return this;
    }

    /** The rung failed for this reason, whose text holds all of these. */
    public ClimbedAssert fails(RungName rung, ReasonCode code, String... texts) {
        return has(rung, Status.FAIL, code, texts);
    }

    /** The rung was not judged, for this reason. */
    public ClimbedAssert leavesUnverified(RungName rung, ReasonCode code, String... texts) {
        return has(rung, Status.UNVER, code, texts);
    }

    /** The rung is an intended skip, for this reason. */
    public ClimbedAssert skips(RungName rung, ReasonCode code, String... texts) {
        return has(rung, Status.SKIP, code, texts);
    }

    /** Nothing is left on the host and no secret leaked. */
    public ClimbedAssert isClean() {
        Assertions.assertThat(results().leftovers()).as(descriptionText()).isEmpty();
        Assertions.assertThat(results().leaks()).as(descriptionText()).isEmpty();
        Assertions.assertThat(results().flags().cleanTeardown())
                .as(descriptionText())
                .isTrue();
        Assertions.assertThat(results().flags().noSecretLeak())
                .as(descriptionText())
                .isTrue();
        return this;
    }

    private ClimbedAssert has(RungName rung, Status status, ReasonCode code, String... texts) {
        Assertions.assertThat(results().rungs().get(rung)).as(described(rung)).isEqualTo(status);
        Reason reason = Optional.ofNullable(results().reasons().get(rung))
                .orElseThrow(() -> new AssertionError(described(rung) + ": no reason"));
        Assertions.assertThat(reason.code()).as(described(rung)).isEqualTo(code);
        Assertions.assertThat(texts)
                .as(described(rung))
                .allSatisfy(text -> Assertions.assertThat(reason.text()).contains(text));
        Assertions.assertThat(reason.next()).as(described(rung)).isNotBlank();
        return this;
    }

    private String described(RungName rung) {
        return "rung " + rung.wire() + " of " + descriptionText();
    }

    private Results results() {
        return actual.results();
    }
}
