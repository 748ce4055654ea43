package coop.ccci.bot.report.gate;

import coop.ccci.engine.leak.LeakScanner;
import coop.ccci.engine.leak.Masker;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.kit.Secret;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Leak;
import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the bot's own secrets, in all their forms, in whatever is about to be published, and lets the files of a run be served
 * only where the run says that it looked for its secrets and found none.
 */
public final class LeakGate {
    private static final Logger LOG = LoggerFactory.getLogger(LeakGate.class);
    private static final String SCAN = "leak scan";
    private static final String STUCK = "the leak gate could not look through this, so it is not published";
    private static final int MOST_TOLD = 5;

    private final LeakScanner scanner;
    private final Masker masker;

    private LeakGate(RunSecrets secrets) {
        this.scanner = new LeakScanner(secrets);
        this.masker = new Masker(secrets);
    }

    /** A gate that knows these secrets; none at all, or one that no scan could recognise, is a {@link UsageProblem}. */
    public static LeakGate over(List<Secret> secrets) {
        if (secrets.isEmpty()) {
            throw new UsageProblem(
                    "the leak gate knows no secret and so would let everything pass",
                    "give it the tokens and the webhook secret of the bot");
        }
        RunSecrets known = new RunSecrets();
        secrets.forEach(known::register);
        if (!known.unhideable().isEmpty()) {
            throw new UsageProblem(
                    "the leak gate cannot recognise the "
                            + known.unhideable().stream()
                                    .map(secret -> secret.secret() + ", because " + secret.why())
                                    .collect(Collectors.joining("; nor the ")),
                    "generate a longer, random value");
        }
        return new LeakGate(known);
    }

    /** Looks through a text, both as it is written and as a reader sees it. */
    public Gate<String> pass(String text) {
        return look(() -> passage(
                text,
                Stream.of(text, Visible.in(text))
                        .flatMap(form -> scanner.scan("the text", form).stream())
                        .toList()));
    }

    /** Looks through the folder of a run that has ended, before anything in it is served. */
    public Gate<Path> pass(Path folder) {
        return look(() -> doubt(ResultsFile.read(folder))
                .<Gate<Path>>map(Gate.Closed::new)
                .orElseGet(() -> passage(folder, scanner.scan(folder))));
    }

    // Text nested deeper than the stack ends in an error. What went wrong may quote the text, so it is for the operator
    // only.
    private <T> Gate<T> look(Supplier<Gate<T>> look) {
        try {
            return look.get();
        } catch (RuntimeException | StackOverflowError trouble) {
            LOG.error("the leak gate could not run: {}", masker.mask(trouble.toString()));
            return new Gate.Stuck<>(STUCK);
        }
    }

    private static <T> Gate<T> passage(T what, List<Leak> leaks) {
        return leaks.isEmpty() ? new Gate.Open<>(what) : new Gate.Closed<>(told(leaks));
    }

    private static String told(List<Leak> leaks) {
        return leaks.stream()
                .map(leak -> "the " + leak.secret() + " of the bot stands in " + leak.where() + ", " + leak.encoding())
                .distinct()
                .limit(MOST_TOLD)
                .collect(Collectors.joining("; "));
    }

    /** Why a run's own word is not enough to serve its files. */
    private static Optional<String> doubt(Results results) {
        if (!results.flags().noSecretLeak()) {
            return Optional.of("the run found a secret of its own in what it wrote");
        }
        boolean looked =
                results.timings().stream().anyMatch(timing -> timing.phase().equals(SCAN));
        return looked ? Optional.empty() : Optional.of("the run does not say that it looked for leaked secrets");
    }
}
