package coop.ccci.bot.dispatch;

import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunMark;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.Report;
import coop.ccci.bot.report.Withheld;
import coop.ccci.bot.report.gate.Gate;
import coop.ccci.bot.report.gate.LeakGate;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.Problem;
import coop.ccci.model.results.Results;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what came of a run that has ended, and lets people see its files where the gate opens. */
public final class Verdicts {
    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private final Arrivals arrivals;
    private final LeakGate gate;
    private final URI publicUrl;
    private final TargetRuns targets;
    private final Set<RunId> open = ConcurrentHashMap.newKeySet();

    public Verdicts(Arrivals arrivals, LeakGate gate, URI publicUrl) {
        this.arrivals = arrivals;
        this.gate = gate;
        this.publicUrl = publicUrl;
        this.targets = new TargetRuns(arrivals.runs());
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** The report of these results; with the pull request at hand they are compared with its target branch's last run. */
    Report report(RunOrder order, Path folder, Optional<PullRequest> pull) {
        try {
            Results results = ResultsFile.read(folder);
            Optional<Results> before = pull.flatMap(one -> targets.last(order, one.targetTip()));
            return Report.judged(order, results, files(order.id(), folder), before);
        } catch (Problem unreadable) {
            LOG.error("reading the results of run {}", order.id(), unreadable);
            return new Withheld(order, "its results cannot be read");
        }
    }

    /** Whether the files of a run may be looked at; looked through once, since they do not change. */
    public boolean mayBeServed(RunId id) {
        if (open.contains(id)) {
            return true;
        }
        boolean passes =
                RunMark.finding(id, () -> gate.pass(arrivals.runs().resolve(id.value())) instanceof Gate.Open<Path>);
        if (passes) {
            open.add(id);
        }
        return passes;
    }

    private Gate<URI> files(RunId id, Path folder) {
        return switch (gate.pass(folder)) {
            case Gate.Open<Path> passed -> new Gate.Open<>(URI.create(publicUrl + "/runs/" + id + "/"));
            case Gate.Closed<Path>(String why) -> new Gate.Closed<>(why);
            case Gate.Stuck<Path>(String why) -> new Gate.Stuck<>(why);
        };
    }
}
