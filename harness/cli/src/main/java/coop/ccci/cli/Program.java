package coop.ccci.cli;

import coop.ccci.model.ExitCode;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The whole program as one function of its arguments and surroundings; nothing is ever thrown out of it. */
final class Program {
    /** The commands that boot cells or look at them. */
    private static final Set<String> SWEEPING = Set.of("run", "demo", "adversary", "cell", "doctor", "reproduce");

    private final Surroundings surroundings;
    private final CatchLadder ladder;

    Program(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.ladder = new CatchLadder(surroundings.screen().err(), surroundings.version());
    }

    /** Does what the arguments say; gives the exit code. */
    int run(String... arguments) {
        try {
            if (List.of(arguments).equals(List.of("--version"))) {
                // Asked for by scripts, often: not worth the reading of every command's options.
                surroundings.screen().out().line(versionLine());
                return ExitCode.GREEN.number();
            }
            return commandLine().execute(arguments);
        } catch (Throwable thrown) {
            return ladder.caught(thrown).number();
        }
    }

    private CommandLine commandLine() {
        CommandLine root = new CommandLine(new CcCi())
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(withEnvironment(new RunCommand(surroundings)))
                .addSubcommand(withEnvironment(new LintCommand(surroundings)))
                .addSubcommand(new AdversaryCommand(surroundings))
                .addSubcommand(cells())
                .addSubcommand(new DoctorCommand(surroundings))
                .addSubcommand(new ShowCommand(surroundings))
                .addSubcommand(new VerifyCommand(surroundings))
                .addSubcommand(new ReproduceCommand(surroundings))
                .addSubcommand(new BotCommand(surroundings))
                .addSubcommand(review())
                .addSubcommand(new CommandLine(new RecordCommand()).addSubcommand(new RecordChecking(surroundings)));
        root.getCommandSpec().version(versionLine());
        root.setOut(new PrintWriter(surroundings.screen().out().stream(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(surroundings.screen().err().stream(), true, StandardCharsets.UTF_8));
        root.setColorScheme(new ColorScheme.Builder(Ansi.OFF).build());
        root.setExecutionStrategy(this::execute);
        root.setExecutionExceptionHandler(
                (thrown, command, parsed) -> ladder.caught(thrown).number());
        root.setParameterExceptionHandler(this::usage);
        everyCommand(root);
        return root;
    }

    private int execute(ParseResult parsed) {
        boolean asksForHelp = parsed.asCommandLineList().stream()
                .anyMatch(command -> command.isUsageHelpRequested() || command.isVersionHelpRequested());
        if (!asksForHelp
                && parsed.hasSubcommand()
                && SWEEPING.contains(parsed.subcommand().commandSpec().name())) {
            sweep();
        }
        return new RunLast().execute(parsed);
    }

    /** What cannot be removed now is no reason not to do what was asked; the command after this one tries again. */
    private void sweep() {
        Pane err = surroundings.screen().err();
        try {
            surroundings.parts().sweep().forEach(removed -> err.line("removed what a killed cc-ci left: " + removed));
        } catch (HostTrouble stuck) {
            err.line("warning: removing what a killed cc-ci left: " + Printable.oneLine(stuck.what()) + "; next: "
                    + Printable.oneLine(stuck.next()));
        }
    }

    private CommandLine cells() {
        return new CommandLine(new CellCommand())
                .addSubcommand(new CellUp(surroundings))
                .addSubcommand(new CellLs(surroundings))
                .addSubcommand(new CommandLine(new CellSsh(surroundings)).setStopAtPositional(true))
                .addSubcommand(new CellDown(surroundings));
    }

    private CommandLine review() {
        return new CommandLine(new ReviewCommand())
                .addSubcommand(new ReviewClaim(surroundings))
                .addSubcommand(new ReviewVerdict(surroundings))
                .addSubcommand(new ReviewFinding(surroundings))
                .addSubcommand(new ReviewFix(surroundings))
                .addSubcommand(new ReviewClose(surroundings))
                .addSubcommand(new ReviewDone(surroundings))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private CommandLine withEnvironment(Object command) {
        return new CommandLine(command).setDefaultValueProvider(new EnvironmentDefaults(surroundings.variables()));
    }

    private static void everyCommand(CommandLine command) {
        command.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        command.getSubcommands().values().forEach(Program::everyCommand);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(String.valueOf(code.number()), code.meaning()));
        return codes;
    }

    private int usage(ParameterException wrong, String... arguments) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return ladder.caught(new UsageProblem(
                        "reading the command line: " + wrong.getMessage(),
                        "see what there is with: " + command + " --help"))
                .number();
    }

    private String versionLine() {
        return "cc-ci " + surroundings.version() + ", Java " + Runtime.version().feature();
    }
}
