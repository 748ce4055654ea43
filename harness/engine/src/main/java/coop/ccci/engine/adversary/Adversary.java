package coop.ccci.engine.adversary;

import coop.ccci.engine.adversary.AdversaryReport.Baseline;
import coop.ccci.engine.adversary.AdversaryReport.Case;
import coop.ccci.engine.adversary.AdversaryReport.Score;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.Clock;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.RunIds;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.engine.sabotage.Fault;
import coop.ccci.engine.sabotage.Sabotage;
import coop.ccci.engine.sabotage.Sabotages;
import coop.ccci.engine.sabotage.Scout;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Results;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Takes away, one after the other, everything that a green climb claims, and climbs again with that fault in the world: what
 * is not noticed then is a check that proves nothing. Only ever in cells of its own.
 */
public final class Adversary {
    private final Function<Fault, Climber> climbers;
    private final Clock clock;
    private final Effort effort;

    /** {@code climbers} give a climber that climbs with a fault. */
    public Adversary(Function<Fault, Climber> climbers, Clock clock, Effort effort) {
        this.climbers = climbers;
        this.clock = clock;
        this.effort = effort;
    }

    /**
     * Attacks what the request asks to climb, with the plug-in of this name. A climb that is not green without any fault is a
     * {@link UsageProblem}: a fault would show nothing there.
     */
    public Attack attack(RunRequest request, String plugin, Watch watch) throws InterruptedException {
        requireCell(request);
        Instant started = clock.now();
        String id = "adv-" + RunIds.next(request.recipe(), started);
        Path folder = request.runsFolder().resolve(id);
        Scout scout = new Scout();
        Results green = climbers.apply(scout)
                .climb(request.within(folder, id + "-baseline"), watch.baseline())
                .results();
        requireGreen(green);
        List<Sabotage> sabotages = Sabotages.of(scout, green);
        effort.requireKnown(sabotages);
        watch.attacking((int) sabotages.stream().filter(effort::wants).count());
        List<Case> cases = new SideBySide(effort.sideBySide()).all(climbs(sabotages, request, folder, id), watch);
        AdversaryReport report = new AdversaryReport(
                AdversaryReport.SCHEMA,
                id,
                request.recipe().value(),
                plugin,
                green.provenance().recipeRepo(),
                green.ref(),
                green.provenance().pluginDigest(),
                green.provenance().harnessVersion(),
                green.provenance().harnessCommit(),
                started,
                clock.now(),
                new Baseline(green.runId(), green.verdict().wire(), green.level()),
                Score.of(cases),
                cases,
                new Findings(request.recipe(), sabotages, cases).all());
        AdversaryFile.write(folder, report);
        return new Attack(report, folder);
    }

    private List<CaseClimb> climbs(List<Sabotage> sabotages, RunRequest request, Path folder, String id) {
        return IntStream.range(0, sabotages.size())
                .mapToObj(i -> {
                    Sabotage sabotage = sabotages.get(i);
                    String runId = String.format(Locale.ROOT, "%s-c%02d", id, i + 1);
                    RunRequest only = request.within(folder, runId).only(sabotage.rungs());
                    return new CaseClimb(sabotage, only, climbers, clock, effort);
                })
                .toList();
    }

    private static void requireCell(RunRequest request) {
        if (!(request.host() instanceof HostChoice.FreshCell)) {
            throw new UsageProblem(
                    "attacking " + request.recipe()
                            + ": faults are put in on purpose, and that is no guest for a host of" + " somebody's",
                    "leave --host out: every climb gets a cell of its own");
        }
    }

    private static void requireGreen(Results results) {
        if (results.verdict() != Verdict.GREEN) {
            throw new UsageProblem(
                    "attacking " + results.recipe() + ": it is "
                            + results.verdict().wire() + " without any fault: " + results.reasons(),
                    "make it green first: cc-ci run says what is wrong");
        }
    }
}
