package coop.ccci.bot.dispatch;

import coop.ccci.bot.build.Arrivals.Arrival;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.report.Cancelled;
import coop.ccci.bot.report.Cancelling;
import coop.ccci.bot.report.Queued;
import coop.ccci.bot.report.Replaced;
import coop.ccci.bot.report.Report;
import coop.ccci.bot.report.Starting;
import coop.ccci.bot.report.Withheld;
import coop.ccci.bot.store.Store.Ledger;
import java.util.List;
import java.util.Optional;

/** What there is to say of a run as the store has it, for whoever asks in between. */
public final class JobReports {
    private final Verdicts verdicts;
    private final Expectation expectation;

    public JobReports(Verdicts verdicts, Expectation expectation) {
        this.verdicts = verdicts;
        this.expectation = expectation;
    }

    /** The report of this run now. */
    public Report of(Ledger ledger, Job job) {
        return switch (job.state()) {
            case WAITING -> queued(ledger, job);
            case STARTING, RUNNING -> new Starting(job);
            case CANCELLING -> new Cancelling(job.order());
            case CANCELLED -> new Cancelled(job.order());
            case REPLACED -> new Replaced(job.order());
            case ENDED -> ended(job);
        };
    }

    private Report ended(Job job) {
        Arrival arrival = verdicts.arrivals().look(job.order());
        return arrival instanceof Arrival.Judgement judgement
                ? verdicts.report(job.order(), judgement.folder(), Optional.empty())
                : new Withheld(job.order(), "its results are no longer there");
    }

    private Queued queued(Ledger ledger, Job job) {
        List<Job> waiting = ledger.queue().waiting();
        int position = 1
                + (int) waiting.stream()
                        .takeWhile(
                                other -> !other.order().id().equals(job.order().id()))
                        .count();
        return new Queued(job, position, expectation.start(ledger, job, position));
    }
}
