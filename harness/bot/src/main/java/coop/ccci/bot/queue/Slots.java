package coop.ccci.bot.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hosts that runs may go to, and how many live runs each has. */
public record Slots(List<HostSlots> hosts, Map<String, Integer> taken) {

    /** The host with the most free slots, of several the one listed first; empty where all are full. */
    public Optional<String> free() {
        return hosts.stream()
                .filter(host -> left(host) > 0)
                .sorted(Comparator.comparing(this::left, Comparator.reverseOrder()))
                .map(HostSlots::host)
                .findFirst();
    }

    private int left(HostSlots host) {
        return host.capacity() - taken.getOrDefault(host.host(), 0);
    }
}
