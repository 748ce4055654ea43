package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.fake.FakeHost;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.model.Outcome;
import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import org.junit.jupiter.api.Test;

/** A failure counts only where it could have gone well. */
final class DoubtTests {
    private static final Outcome FAIL = Outcome.fail(ReasonCode.TASK_REJECTED, "a task was rejected", "mend it");

    private final FakeHost host = new FakeHost(new FakeSwarm(), new FakeVolumes());
    private final Doubt doubt = new Doubt(host);

    @Test
    void failureOnAHostWithRoomIsTheRecipes() {
        host.answering("stat -f", "1000000 4096 20000 10000");
        assertThat(doubt.weigh(FAIL)).isEqualTo(FAIL);
    }

    @Test
    void failureOnAFullHostIsUnjudgedAndStillTold() {
        host.answering("stat -f", "0 4096 20000 10000");
        Outcome outcome = doubt.weigh(FAIL);
        assertThat(outcome).isInstanceOf(Outcome.Unver.class);
        assertThat(outcome.why().map(Reason::code)).hasValue(ReasonCode.HOST_TROUBLE);
        assertThat(outcome.why().map(Reason::text).orElseThrow()).contains("0 MiB are free", "a task was rejected");
    }

    @Test
    void failureOnAHostThatCannotBeAskedIsUnjudged() {
        host.refusing(words -> "stat: Input/output error");
        assertThat(doubt.weigh(FAIL).why().map(Reason::text).orElseThrow()).contains("Input/output error");
    }

    @Test
    void whatPassedOnAFullHostPassed() {
        host.answering("stat -f", "0 4096 20000 10000");
        assertThat(doubt.weigh(Outcome.pass())).isEqualTo(Outcome.pass());
    }
}
