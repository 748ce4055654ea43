package coop.ccci.cli;

import coop.ccci.cli.Parts.Machine;
import coop.ccci.cli.Parts.Need;
import coop.ccci.cli.Parts.Need.Weight;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.Finding;
import coop.ccci.engine.machine.MachineFacts;
import coop.ccci.engine.machine.RequiredPackages;
import coop.ccci.engine.machine.Severity;
import coop.ccci.engine.machine.StateRoot;
import java.util.List;

/** The engine's look at this machine, as the commands ask for it. */
record LocalMachine(StateRoot state) implements Machine {

    @Override
    public List<Need> examine() {
        return MachineFacts.of(state).findings().stream()
                .map(LocalMachine::need)
                .toList();
    }

    @Override
    public void install(Events events) {
        new RequiredPackages(events).install();
    }

    private static Need need(Finding finding) {
        return new Need(finding.what(), weight(finding.severity()), finding.mend());
    }

    private static Weight weight(Severity severity) {
        return switch (severity) {
            case FINE -> Weight.FINE;
            case NOTE -> Weight.NOTE;
            case BLOCKS -> Weight.BLOCKS;
        };
    }
}
