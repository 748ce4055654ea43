package coop.ccci.bot.dispatch;

import coop.ccci.bot.queue.HostSlots;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.store.Store.Ledger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** About when a waiting run will start: as many usual runs from now as are before it, shared among all slots. */
public record Expectation(List<HostSlots> hosts, InstantSource clock) {

    /** Empty where nobody could know: no run of this recipe has ended yet, or there is no slot for any. */
    Optional<Instant> start(Ledger ledger, Job job, int position) {
        int slots = hosts.stream().mapToInt(HostSlots::capacity).sum();
        if (slots == 0) {
            return Optional.empty();
        }
        int rounds = (position + slots - 1) / slots;
        return ledger.queue()
                .usualDuration(job.order().recipe())
                .map(usual -> clock.instant().plus(usual.multipliedBy(rounds)));
    }
}
