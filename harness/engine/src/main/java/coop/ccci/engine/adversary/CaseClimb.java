package coop.ccci.engine.adversary;

import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.Clock;
import coop.ccci.engine.run.RunReport;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.engine.sabotage.Fault;
import coop.ccci.engine.sabotage.Notice;
import coop.ccci.engine.sabotage.Sabotage;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.UsageProblem;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One climb with one fault, or a fault that nobody asked for, which then counts as not noticed. */
record CaseClimb(Sabotage sabotage, RunRequest request, Function<Fault, Climber> climbers, Clock clock, Effort effort) {

    /** Whether it is to be made. */
    boolean isWanted() {
        return effort.wants(sabotage);
    }

    AdversaryReport.Case run() {
        if (!isWanted()) {
            return ended("left_out", new Notice.Sighting(Notice.Outcome.UNCLEAR, "not asked for", List.of()), 0);
        }
        long start = clock.nanos();
        Notice.Sighting sighting = sighting();
        String outcome = sighting.outcome().name().toLowerCase(Locale.ROOT);
        return ended(outcome, sighting, (clock.nanos() - start) / 1_000_000);
    }

    private AdversaryReport.Case ended(String outcome, Notice.Sighting sighting, long ms) {
        return new AdversaryReport.Case(
                sabotage.id(),
                sabotage.rung(),
                sabotage.removed(),
                sabotage.volume(),
                sabotage.notice().expected(),
                outcome,
                sighting.seen(),
                sighting.by(),
                request.runId().orElse(""),
                ms);
    }

    /** A climb that could not be made shows nothing, and that is no notice. */
    private Notice.Sighting sighting() {
        Fault fault = sabotage.fault().get();
        try {
            RunReport report = climbers.apply(fault).climb(request, fault);
            return sabotage.notice().read(report.results());
        } catch (HostTrouble | RecipeProblem | UsageProblem trouble) {
            return new Notice.Sighting(Notice.Outcome.UNCLEAR, trouble.what(), List.of());
        }
    }
}
