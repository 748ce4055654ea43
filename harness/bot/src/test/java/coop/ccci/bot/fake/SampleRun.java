package coop.ccci.bot.fake;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.engine.results.ResultsJson;
import coop.ccci.model.CommitSha;
import coop.ccci.model.Flags;
import coop.ccci.model.Outcome;
import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RungName;
import coop.ccci.model.Rungs;
import coop.ccci.model.Status;
import coop.ccci.model.results.HostFacts;
import coop.ccci.model.results.Identities;
import coop.ccci.model.results.LintReport;
import coop.ccci.model.results.Provenance;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Skips;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run that was asked for and came to nothing, with results that are valid: nothing could be judged. */
public record SampleRun(RunOrder order) {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Reason WHY = new Reason(ReasonCode.HARNESS_BUG, "nothing was judged", "run it again");

    /** The run of this id, of mailu at commit aaaa.... */
    public static SampleRun of(String id) {
        return new SampleRun(new RunOrder(
                new RunId(id),
                new RecipeName("mailu"),
                new PullRequestId(new RepoName("coop", "mailu"), 12),
                new CommitSha("a".repeat(40)),
                "https://git.example/coop/mailu.git",
                "main",
                new Login("alice"),
                4711,
                START,
                1));
    }

    /** Its results.json. */
    public String json() {
        return ResultsJson.write(results());
    }

    private Results results() {
        Flags flags = new Flags(true, true);
        Rungs rungs = new Rungs(each(rung -> new Outcome.Unver(WHY)));
        return new Results(
                Results.SCHEMA,
                order.id().value(),
                order.recipe().value(),
                "3.1.0+2024.06",
                Optional.of("12"),
                order.head().value(),
                Optional.empty(),
                START,
                START.plusMillis(250),
                250,
                List.of(),
                rungs.verdict(flags),
                rungs.level(),
                each(rung -> Status.UNVER),
                each(rung -> WHY),
                List.of(),
                List.of(),
                new Identities(List.of(), List.of()),
                Optional.empty(),
                new Skips(Map.of(), List.of(RungName.values())),
                flags,
                List.of(),
                List.of(),
                new LintReport(Status.UNVER, List.of(), List.of()),
                provenance(),
                Map.of(),
                Optional.empty());
    }

    private Provenance provenance() {
        return new Provenance(
                order.source(),
                "d".repeat(40),
                "0.1.0",
                "e".repeat(40),
                "none",
                new HostFacts("SHA256:" + "f".repeat(43), "20.10.24", 1),
                List.of(),
                "42",
                List.of("cc-ci", "run", "mailu"));
    }

    private static <T> Map<RungName, T> each(Function<RungName, T> value) {
        return Stream.of(RungName.values())
                .collect(Collectors.toMap(
                        rung -> rung, value, (one, other) -> one, () -> new EnumMap<>(RungName.class)));
    }
}
