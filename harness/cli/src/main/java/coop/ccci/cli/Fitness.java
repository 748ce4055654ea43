package coop.ccci.cli;

import coop.ccci.cli.Parts.Machine;
import coop.ccci.cli.Parts.Need;
import coop.ccci.engine.event.Events;
import java.util.List;

/** Makes sure that this machine can boot cells. */
record Fitness(Machine machine, Policy policy) {

    /** What is done where something is missing. */
    enum Policy {
        INSTALL,
        AS_IT_IS
    }

    /** What cannot be brought is a {@link coop.ccci.model.HostTrouble}. */
    void require(Events events) {
        List<Need> needs = machine.examine();
        if (MachineReport.isFit(needs)) {
            return;
        }
        if (policy == Policy.AS_IT_IS) {
            throw MachineReport.unfit(needs);
        }
        machine.install(events);
    }
}
