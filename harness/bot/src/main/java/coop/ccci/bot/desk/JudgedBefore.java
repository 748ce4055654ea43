package coop.ccci.bot.desk;

import coop.ccci.bot.build.Arrivals;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.store.Store.Ledger;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.Verdict;

/** Whether a pull request's commit has a verdict that running it once more would only repeat. */
record JudgedBefore(Arrivals arrivals) {

    /** Green or red, of this very commit; what could not be judged may be run again by simply asking. */
    boolean conclusively(Ledger ledger, RunOrder order) {
        return ledger.queue()
                .newest(order.pullRequest())
                .filter(job -> job.state() == Job.State.ENDED)
                .map(Job::order)
                .filter(earlier -> earlier.head().equals(order.head()))
                .map(arrivals::look)
                .filter(Arrivals.Arrival.Judgement.class::isInstance)
                .map(Arrivals.Arrival.Judgement.class::cast)
                .map(judgement -> ResultsFile.read(judgement.folder()).verdict())
                .filter(verdict -> verdict != Verdict.UNVERIFIED)
                .isPresent();
    }
}
