package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.Overlay;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.fake.FakeHost;
import coop.ccci.engine.fake.FakeSwarm;
import coop.ccci.engine.fake.FakeVolumes;
import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.Status;
import coop.ccci.model.results.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that cannot see whether it left something does not say that it left nothing. */
final class DepartureTests {
    private final FakeSwarm swarm = new FakeSwarm();
    private final FakeHost host = new FakeHost(swarm, new FakeVolumes());
    private final Undo undo = new Undo(Events.none());

    private final Run run;

    DepartureTests(@TempDir Path home) {
        run = new RunFixture(home).run();
    }

    private Departure prepare() {
        Ground ground = new Ground(host, swarm, Overlay.Endpoints.AS_WRITTEN, Deployer.Ending.BY_THE_BOOK);
        return Departure.prepare(
                run, ground, undo, new Evidence(swarm, run.work().logs()));
    }

    private Status teardown() {
        return run.journal().stages().stream()
                .filter(stage -> stage.name().equals("teardown"))
                .map(Stage::status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hostAsItWasIsClean() {
        Aftermath aftermath = prepare().leave();
        assertThat(aftermath.isClean()).isTrue();
        assertThat(teardown()).isEqualTo(Status.PASS);
    }

    @Test
    void volumeThatCameMeanwhileIsALeftover() {
        Departure departure = prepare();
        swarm.objects().add(new SwarmObject("volume", "stray", "stray", Map.of()));
        Aftermath aftermath = departure.leave();
        assertThat(aftermath.leftovers()).extracting(left -> left.name()).containsExactly("stray");
        assertThat(teardown()).isEqualTo(Status.FAIL);
    }

    @Test
    void listingThatFailsIsNotAnEmptyOne() {
        Departure departure = prepare();
        host.refusing(
                words -> words.contains("ls /var/tmp/cc-ci") ? "ls: cannot open directory: Input/output error" : "");
        Aftermath aftermath = departure.leave();
        assertThat(aftermath.isClean()).isFalse();
        assertThat(aftermath.unfinished()).singleElement().asString().contains("looking what is left", "Input/output");
        assertThat(run.journal().stages().toString()).doesNotContain("nothing of the run is left");
    }

    @Test
    void stepThatCannotBeUndoneIsUnfinished() {
        Departure departure = prepare();
        undo.push("stack demo", () -> {
            throw new HostTrouble("the host is gone", "bring it back");
        });
        Aftermath aftermath = departure.leave();
        assertThat(aftermath.unfinished()).containsExactly("stack demo: the host is gone");
        assertThat(teardown()).isEqualTo(Status.FAIL);
    }

    @Test
    void hostThatCannotBeListedBeforehandIsNotClimbedOn() {
        host.refusing(words -> words.contains("ls /var/tmp/cc-ci") ? "ls: cannot open directory" : "");
        assertThatThrownBy(this::prepare).isInstanceOf(HostTrouble.class);
    }
}
