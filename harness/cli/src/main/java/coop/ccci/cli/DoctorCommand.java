package coop.ccci.cli;

import coop.ccci.cli.Parts.Machine;
import coop.ccci.cli.Parts.Need;
import coop.ccci.model.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cc-ci doctor}: says whether this machine can boot cells. */
@Command(name = "doctor", description = "Say whether this machine can boot cells, and what it lacks.")
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--install", description = "Install the missing Debian packages; needs root.")
    boolean install;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Machine machine = surroundings.parts().machine();
        Pane out = surroundings.screen().out();
        List<Need> needs = machine.examine();
        if (install && !MachineReport.isFit(needs)) {
            machine.install((kind, text, facts) -> out.line(Printable.oneLine(text)));
            needs = machine.examine();
        }
        out.text(MachineReport.of(needs, out.palette()));
        if (!MachineReport.isFit(needs)) {
            throw MachineReport.unfit(needs);
        }
        return ExitCode.GREEN.number();
    }
}
