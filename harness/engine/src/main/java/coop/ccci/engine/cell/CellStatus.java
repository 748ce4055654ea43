package coop.ccci.engine.cell;

import coop.ccci.engine.host.SshAddress;
import java.time.Instant;
import java.util.Optional;

/** A cell as {@code cc-ci cell ls} shows it; the address is missing while it has no network yet. */
public record CellStatus(
        String id,
        Optional<SshAddress> address,
        Life life,
        Lifetime lifetime,
        long ownerPid,
        Owner owner,
        Instant since) {

    /** Whether its first process runs. */
    public enum Life {
        RUNNING,
        DEAD
    }

    /** Whether the process that booted it still runs. */
    public enum Owner {
        ALIVE,
        GONE
    }

    static CellStatus of(CellState state) {
        return new CellStatus(
                state.id(),
                state.link().map(link -> new SshAddress("root", link.address(), 22)),
                state.runs() ? Life.RUNNING : Life.DEAD,
                state.lifetime(),
                state.owner().pid(),
                state.owner().alive() ? Owner.ALIVE : Owner.GONE,
                state.since());
    }
}
