package coop.ccci.engine.teardown;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.swarm.SwarmObject;
import coop.ccci.model.StackName;
import coop.ccci.model.results.Leftover;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InventoryTests {
    private static final StackName HEAD = new StackName("a-1");
    private static final StackName BASE = new StackName("a-2");
    private static final Inventory.Ours OURS = new Inventory.Ours("run-1", Set.of(HEAD), Set.of(BASE));

    private static SwarmObject plain(String kind, String name) {
        return new SwarmObject(kind, "id-" + name, name, Map.of());
    }

    private static SwarmObject of(String stack, String kind, String name) {
        return labelled(kind, name, Map.of("com.docker.stack.namespace", stack));
    }

    private static SwarmObject ofRun(String run, String kind, String name) {
        return labelled(kind, name, Map.of(Ownership.RUN_LABEL, run));
    }

    private static SwarmObject labelled(String kind, String name, Map<String, String> labels) {
        return new SwarmObject(kind, "id-" + name, name, labels);
    }

    private static List<Leftover> left(SwarmObject... now) {
        SwarmObject there = plain("network", "ingress");
        Inventory before = new Inventory(List.of(there));
        return new Inventory(Stream.concat(Stream.of(there), Stream.of(now)).toList()).since(before, OURS);
    }

    @Test
    void hostAsItWasHasNothingLeft() {
        assertThat(left()).isEmpty();
    }

    @Test
    void volumeOfTheStackIsLeft() {
        assertThat(left(of("a-1", "volume", "a-1_data")))
                .containsExactly(new Leftover("volume", "a-1_data", "stack a-1"));
    }

    @Test
    void anonymousVolumeIsLeft() {
        assertThat(left(plain("volume", "0f3c"))).containsExactly(new Leftover("volume", "0f3c", "unknown"));
    }

    @Test
    void volumeThatSwarmDidNotLabelIsLeft() {
        assertThat(left(plain("volume", "a-1_data"))).hasSize(1);
    }

    @Test
    void secretOfTheRunIsLeft() {
        assertThat(left(ofRun("run-1", "secret", "a-1_password_v1")))
                .containsExactly(new Leftover("secret", "a-1_password_v1", "run run-1"));
    }

    @Test
    void neighboursStackIsNot() {
        assertThat(left(of("b-1", "service", "b-1_app"), of("a-12", "volume", "a-12_data")))
                .isEmpty();
    }

    @Test
    void otherRunsNetworkIsNot() {
        assertThat(left(ofRun("run-2", "network", "proxy"))).isEmpty();
    }

    @Test
    void baseStackThatGoesWithTheCellIsNot() {
        assertThat(left(of("a-2", "volume", "a-2_data"), ofRun("run-1", "secret", "a-2_password_v1")))
                .isEmpty();
    }

    @Test
    void recipeCannotHideALeftoverBehindAnotherRunsLabel() {
        Map<String, String> forged = Map.of("com.docker.stack.namespace", "a-1", Ownership.RUN_LABEL, "run-2");
        assertThat(left(labelled("volume", "a-1_data", forged))).hasSize(1);
    }

    @Test
    void somethingThatWasReplacedUnderItsNameIsLeft() {
        Inventory before = new Inventory(List.of(new SwarmObject("network", "old", "proxy", Map.of())));
        Inventory now = new Inventory(List.of(new SwarmObject("network", "new", "proxy", Map.of())));
        assertThat(now.since(before, OURS)).hasSize(1);
    }

    @Test
    void leftoversAreSortedByKindAndName() {
        assertThat(left(plain("volume", "b"), plain("secret", "z"), plain("volume", "a")))
                .extracting(Leftover::name)
                .containsExactly("z", "a", "b");
    }
}
