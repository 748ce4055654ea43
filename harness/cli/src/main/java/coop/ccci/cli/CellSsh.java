package coop.ccci.cli;

import coop.ccci.engine.event.Events;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cc-ci cell ssh}: a shell or a command in a cell; its exit code is the command's own. */
@Command(name = "ssh", description = "Log in to a cell, or run a command in it; ends as that ends.")
final class CellSsh implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "ID", description = "The cell.")
    String id = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "COMMAND", description = "What to run there.")
    List<String> command = List.of();

    CellSsh(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new SshShell(surroundings.parts().cells(Events.none()).login(id)).run(words(command));
    }

    /** People write {@code --} before a command out of habit; no shell knows it as one. */
    static List<String> words(List<String> command) {
        return !command.isEmpty() && command.getFirst().equals("--") ? command.subList(1, command.size()) : command;
    }
}
