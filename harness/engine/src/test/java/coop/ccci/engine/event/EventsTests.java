package coop.ccci.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsTests {
    private final List<String> heard = new ArrayList<>();
    private final Events listener = (kind, text, facts) -> heard.add(kind + " " + text + " " + facts);

    @Test
    void everyListenerHearsOfIt() {
        new FanOut(List.of(listener, listener)).tell(EventKind.NOTE, "up");
        assertThat(heard).containsExactly("note up {}", "note up {}");
    }

    @Test
    void aSecretIsMaskedInTextAndFacts() {
        new MaskedEvents(listener, text -> text.replace("hunter2", "***"))
                .tell(EventKind.WAITING, "login hunter2", Map.of(Fact.WHAT, "hunter2 again"));
        assertThat(heard).containsExactly("waiting login *** {what=*** again}");
    }
}
