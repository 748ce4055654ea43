package coop.ccci.engine.teardown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.fake.RecordingEvents;
import coop.ccci.engine.teardown.Undo.Undone;
import coop.ccci.model.HostTrouble;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UndoTests {
    private final RecordingEvents events = new RecordingEvents();
    private final Undo undo = new Undo(events);
    private final List<String> done = new ArrayList<>();

    private void push(String what) {
        undo.push(what, () -> done.add(what));
    }

    @Test
    void latestIsUndoneFirst() {
        push("network");
        push("secret");
        push("stack");
        assertThat(undo.unwind()).allMatch(Undone::isDone);
        assertThat(done).containsExactly("stack", "secret", "network");
    }

    @Test
    void stepThatThrowsIsReportedAndStopsNoOther() {
        push("first");
        undo.push("stack", () -> {
            throw new IllegalStateException("volume in use");
        });
        push("last");
        assertThat(undo.unwind())
                .containsExactly(new Undone("last", ""), new Undone("stack", "volume in use"), new Undone("first", ""));
        assertThat(done).containsExactly("last", "first");
        assertThat(events.of(EventKind.WARNING))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("stack", "volume in use"));
    }

    @Test
    void stepThatThrewIsTriedOnceMoreAfterTheOthers() {
        List<String> inUse = new ArrayList<>(List.of("secret"));
        undo.push("stack", () -> inUse.clear());
        undo.push("secret", () -> {
            if (!inUse.isEmpty()) {
                throw new IllegalStateException("in use");
            }
        });
        assertThat(undo.unwind()).containsExactly(new Undone("secret", ""), new Undone("stack", ""));
        assertThat(events.of(EventKind.WARNING)).isEmpty();
    }

    @Test
    void errorStopsNoOtherEither() {
        push("first");
        undo.push("stack", () -> {
            throw new NoClassDefFoundError("gone");
        });
        assertThat(undo.unwind()).filteredOn(step -> !step.isDone()).hasSize(1);
        assertThat(done).containsExactly("first");
    }

    @Test
    void troubleWithoutAMessageIsTroubleAllTheSame() {
        undo.push("one", () -> {
            throw new IllegalStateException("");
        });
        undo.push("other", () -> {
            throw new IllegalStateException();
        });
        assertThat(undo.unwind()).noneMatch(Undone::isDone);
    }

    @Test
    void whatIsUndoneIsNotUndoneAgain() {
        push("stack");
        undo.unwind();
        assertThat(undo.unwind()).isEmpty();
    }

    @Test
    void lastStepIsUndoneAfterAllOthersAlsoThoseTriedAgain() {
        undo.pushLast("lease", () -> done.add("lease"), () -> done.add("lease kept"));
        List<String> inUse = new ArrayList<>(List.of("volume"));
        undo.push("stack", () -> {
            if (!inUse.isEmpty()) {
                inUse.clear();
                throw new IllegalStateException("in use");
            }
            done.add("stack");
        });
        assertThat(undo.unwind()).allMatch(Undone::isDone);
        assertThat(done).containsExactly("stack", "lease");
    }

    @Test
    void lastStepIsKeptAndSaidSoWhereAnotherFailed() {
        undo.pushLast("lease", () -> done.add("lease"), () -> done.add("lease kept"));
        undo.push("stack", () -> {
            throw new IllegalStateException("in use");
        });
        assertThat(undo.unwind())
                .extracting(Undone::trouble)
                .containsExactly("in use", "kept, because not everything could be taken down");
        assertThat(done).containsExactly("lease kept");
    }

    /** A lane that did not notice the end of its run must not make what nobody takes down. */
    @Test
    void nothingCanBeBegunOnceTheUndoingHasBegun() {
        undo.push("outer", () -> push("stack b"));
        assertThat(undo.unwind())
                .singleElement()
                .satisfies(step -> assertThat(step.trouble()).contains("stack b", "taken down already"));
        assertThatThrownBy(() -> push("stack c")).isInstanceOf(HostTrouble.class);
        assertThat(done).isEmpty();
    }
}
