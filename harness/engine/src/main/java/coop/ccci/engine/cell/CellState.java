package coop.ccci.engine.cell;

import coop.ccci.engine.machine.ProcessMark;
import java.time.Instant;
import java.util.Optional;

/** What stands about a cell in its folder, written before each act, so that a killed harness leaves nothing unknown. */
record CellState(
        String id,
        Egress egress,
        Lifetime lifetime,
        Phase phase,
        Instant since,
        ProcessMark owner,
        Optional<Link> link,
        Optional<ProcessMark> init) {

    enum Phase {
        BOOTING,
        UP
    }

    static CellState booting(CellSpec spec, Instant since) {
        return new CellState(
                spec.id(),
                spec.egress(),
                spec.lifetime(),
                Phase.BOOTING,
                since,
                ProcessMark.self(),
                Optional.empty(),
                Optional.empty());
    }

    CellState linkedBy(Link chosen, ProcessMark first) {
        return new CellState(id, egress, lifetime, phase, since, owner, Optional.of(chosen), Optional.of(first));
    }

    CellState up() {
        return new CellState(id, egress, lifetime, Phase.UP, since, owner, link, init);
    }

    boolean runs() {
        return init.filter(ProcessMark::alive).isPresent();
    }

    boolean abandoned() {
        boolean stays = lifetime == Lifetime.STAYS && phase == Phase.UP && runs();
        return !stays && !owner.alive();
    }
}
