package coop.ccci.cli;

import coop.ccci.engine.cell.Cells;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.run.Climber;
import java.nio.file.Path;
import java.util.Map;

/** The one place where the parts of the program are put together. */
record Wiring(Build build, Map<String, String> environment, Path project) implements Parts {

    @Override
    public Climber climber() {
        throw new IllegalStateException("no climber is wired into cc-ci " + build);
    }

    @Override
    public Linter linter() {
        return new GitLinter();
    }

    @Override
    public CellPark cells(Events events) {
        return new LocalCells(new Cells(StateRoot.of(environment), events));
    }

    @Override
    public Machine machine() {
        return new LocalMachine(StateRoot.of(environment));
    }

    @Override
    public Demo demo() {
        return new LabDemo(StateRoot.of(environment), project);
    }
}
