package coop.ccci.engine.run;

import coop.ccci.engine.recipe.HeadVersion;
import coop.ccci.engine.rung.LiveStack;
import coop.ccci.model.Flags;
import coop.ccci.model.Outcome;
import coop.ccci.model.Reason;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Rungs;
import coop.ccci.model.Status;
import coop.ccci.model.results.Identities;
import coop.ccci.model.results.ImageRef;
import coop.ccci.model.results.Leak;
import coop.ccci.model.results.LintReport;
import coop.ccci.model.results.Provenance;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.Skips;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts results.json together from what the run's parts saw; adds no judgement of its own. */
final class ResultsAssembly {
    private final Run run;
    private final Harness harness;
    private final Rungs rungs;
    private final Findings findings;
    private final Aftermath aftermath;

    ResultsAssembly(Run run, Harness harness, Rungs rungs, Findings findings, Aftermath aftermath) {
        this.run = run;
        this.harness = harness;
        this.rungs = rungs;
        this.findings = findings;
        this.aftermath = aftermath;
    }

    Results assemble(Flags flags, List<Leak> leaks) {
        Instant finished = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant started = run.started().truncatedTo(ChronoUnit.MILLIS);
        return new Results(
                Results.SCHEMA,
                run.id(),
                run.request().recipe().value(),
                version(),
                run.request().pullRequest(),
                run.subject().head().commit().value(),
                run.subject().base().ref(),
                started,
                finished,
                Duration.between(started, finished).toMillis(),
                run.journal().timings(),
                rungs.verdict(flags),
                rungs.level(),
                statuses(),
                reasons(),
                run.journal().stages(),
                findings.volumes(),
                new Identities(findings.base(), findings.head()),
                findings.backup(),
                skips(),
                flags,
                aftermath.leftovers(),
                leaks,
                findings.lint().orElse(new LintReport(rungs.of(RungName.LINT).status(), List.of(), List.of())),
                provenance(),
                Customization.of(run.plugin()),
                Optional.empty());
    }

    private String version() {
        return findings.headStack()
                .map(LiveStack::deployed)
                .flatMap(deployed -> HeadVersion.text(deployed.plan().compose()))
                .orElse("");
    }

    private Map<RungName, Status> statuses() {
        Map<RungName, Status> statuses = new EnumMap<>(RungName.class);
        rungs.outcomes().forEach((rung, outcome) -> statuses.put(rung, outcome.status()));
        return statuses;
    }

    private Map<RungName, Reason> reasons() {
        Map<RungName, Reason> reasons = new EnumMap<>(RungName.class);
        rungs.outcomes().forEach((rung, outcome) -> outcome.why().ifPresent(why -> reasons.put(rung, why)));
        return reasons;
    }

    private Skips skips() {
        Map<RungName, ReasonCode> intentional = new EnumMap<>(RungName.class);
        rungs.outcomes().forEach((rung, outcome) -> {
            if (outcome instanceof Outcome.Skip(Reason reason)) {
                intentional.put(rung, reason.code());
            }
        });
        List<RungName> unintentional = Stream.of(RungName.values())
                .filter(rung -> rungs.of(rung).status() == Status.UNVER)
                .toList();
        return new Skips(intentional, unintentional);
    }

    private Provenance provenance() {
        return new Provenance(
                run.subject().source().origin(),
                run.subject().head().tree(),
                harness.version(),
                harness.commit(),
                PluginDigest.of(run.plugin()),
                aftermath.host(),
                findings.images().entrySet().stream()
                        .map(image -> new ImageRef(image.getKey(), image.getValue()))
                        .toList(),
                run.id(),
                run.command());
    }
}
