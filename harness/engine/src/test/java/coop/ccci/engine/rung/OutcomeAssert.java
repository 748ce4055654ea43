package coop.ccci.engine.rung;

import coop.ccci.model.Outcome;
import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.Status;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What a rung came to, in words. */
final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {
    OutcomeAssert(Outcome actual) {
        super(actual, OutcomeAssert.class);
    }

    OutcomeAssert isPass() {
        Assertions.assertThat(actual).isEqualTo(Outcome.pass());
        return this;
    }

    OutcomeAssert isFail(ReasonCode code, String... words) {
        return is(Status.FAIL, code, words);
    }

    OutcomeAssert isUnver(ReasonCode code, String... words) {
        return is(Status.UNVER, code, words);
    }

    OutcomeAssert isSkip(ReasonCode code, String... words) {
        return is(Status.SKIP, code, words);
    }

    private OutcomeAssert is(Status status, ReasonCode code, String... words) {
        Reason reason = actual.why().orElseThrow(() -> new AssertionError("it is a pass"));
        Assertions.assertThat(actual.status()).as(actual.toString()).isEqualTo(status);
        Assertions.assertThat(reason.code()).as(actual.toString()).isEqualTo(code);
        Assertions.assertThat(reason.text()).contains(words);
        return this;
    }
}
