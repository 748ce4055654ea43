package coop.ccci.cli;

import coop.ccci.bot.Examination;
import coop.ccci.model.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cc-ci bot}: answers {@code !testme} on pull requests until it is told to stop, or says whether it could. */
@Command(
        name = "bot",
        description = {
            "Answer !testme on pull requests, until SIGTERM or SIGINT.",
            "The log goes to standard error, a JSON object per line. The first signal lets",
            "runs in this process come to their end, a second one breaks them off."
        })
final class BotCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "What the bot goes by: cc-ci.yml.")
    Path config = Path.of("cc-ci.yml");

    @Option(
            names = "--check",
            description = "Start nothing: say whether the forge, the executor and the hosts are as the bot needs them.")
    boolean check;

    BotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return (check ? examined() : served()).number();
    }

    private ExitCode examined() {
        List<Examination.Item> items = surroundings.parts().examine(config);
        Pane out = surroundings.screen().out();
        out.text(CheckTable.of(items, out.palette()));
        return CheckTable.isFit(items) ? ExitCode.GREEN : ExitCode.UNVERIFIED;
    }

    private ExitCode served() {
        Signals signals = surroundings.parts().signals();
        try (Parts.Resident bot = surroundings.parts().bot(config)) {
            return new Service(signals, surroundings.clock()).serve(bot);
        }
    }
}
