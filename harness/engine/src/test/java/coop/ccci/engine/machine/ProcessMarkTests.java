package coop.ccci.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessMarkTests {

    @Test
    void thisProcessIsAlive() {
        assertThat(ProcessMark.self().alive()).isTrue();
    }

    @Test
    void laterProcessOfTheSamePidIsNotTakenForIt() {
        ProcessMark self = ProcessMark.self();
        assertThat(new ProcessMark(self.pid(), self.start() - 1, self.boot()).alive())
                .isFalse();
    }

    @Test
    void processOfAnEarlierBootIsNotTakenForIt() {
        ProcessMark self = ProcessMark.self();
        assertThat(new ProcessMark(self.pid(), self.start(), "earlier").alive()).isFalse();
    }

    @Test
    void endedProcessIsNotAlive() throws Exception {
        Process cat = new ProcessBuilder("cat").start();
        ProcessMark mark = ProcessMark.of(cat.pid());
        assertThat(mark.alive()).isTrue();
        cat.getOutputStream().close();
        assertThat(cat.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(mark.alive()).isFalse();
        assertThat(ProcessMark.of(cat.pid()).alive()).isFalse();
    }
}
