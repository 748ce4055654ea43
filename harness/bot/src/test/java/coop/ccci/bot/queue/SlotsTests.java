package coop.ccci.bot.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotsTests {
    private static final List<HostSlots> HOSTS = List.of(new HostSlots("small", 1), new HostSlots("large", 3));

    @Test
    void hostWithTheMostFreeSlotsIsChosen() {
        assertThat(new Slots(HOSTS, Map.of()).free()).contains("large");
        assertThat(new Slots(HOSTS, Map.of("large", 3)).free()).contains("small");
    }

    @Test
    void ofEquallyFreeHostsTheOneListedFirstIsChosen() {
        assertThat(new Slots(HOSTS, Map.of("large", 2)).free()).contains("small");
    }

    @Test
    void fullHostsAreNotChosenNorOverfullOnes() {
        assertThat(new Slots(HOSTS, Map.of("large", 3, "small", 2)).free()).isEmpty();
        assertThat(new Slots(List.of(), Map.of()).free()).isEmpty();
    }
}
