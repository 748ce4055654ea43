package coop.ccci.cli;

import coop.ccci.engine.plugin.Plugins;
import coop.ccci.engine.record.Flaw;
import coop.ccci.engine.record.RecordCheck;
import coop.ccci.model.ExitCode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cc-ci record check}: everything that is wrong with the record. */
@Command(
        name = "check",
        description = {
            "Say everything that is wrong with the record, by file and line.",
            "Ends with 0 where nothing is, with 1 where something is."
        })
final class RecordChecking implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RecordOptions record = new RecordOptions();

    RecordChecking(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Flaw> flaws = new RecordCheck(record.root(surroundings), Plugins.all(), Set.of()).flaws();
        Pane out = surroundings.screen().out();
        flaws.forEach(flaw -> out.line(Printable.oneLine(flaw.toString())));
        out.line(
                flaws.isEmpty()
                        ? "the record is whole"
                        : flaws.size() + (flaws.size() == 1 ? " thing is" : " things are") + " wrong with the record");
        return (flaws.isEmpty() ? ExitCode.GREEN : ExitCode.RED).number();
    }
}
