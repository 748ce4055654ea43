package coop.ccci.bot.dispatch;

import coop.ccci.bot.build.Progress;
import coop.ccci.bot.desk.Whereabouts;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.GivenUp;
import coop.ccci.bot.report.Retried;
import coop.ccci.bot.store.Store;
import coop.ccci.bot.store.Store.Ledger;
import coop.ccci.engine.run.RunIds;
import java.time.InstantSource;

/** Runs that ended without a judgement: on purpose, or through no fault of the recipe, and those are run once more. */
record LostRuns(Store store, Whereabouts whereabouts, InstantSource clock) {
    private static final int ATTEMPTS = 2;

    /** Somebody asked for its end, or a newer run took its place. */
    void stopped(Job job) {
        store.write(ledger -> {
            end(ledger, job.order(), isNewest(ledger, job) ? Job.State.CANCELLED : Job.State.REPLACED);
            whereabouts.tell(ledger, job.order().id());
            return true;
        });
    }

    void lost(Job job, Progress.Lost trouble) {
        if (job.state() == Job.State.CANCELLING) {
            stopped(job);
            return;
        }
        store.write(ledger -> {
            end(ledger, job.order(), Job.State.ENDED);
            if (job.order().attempt() >= ATTEMPTS || !isNewest(ledger, job)) {
                whereabouts.say(ledger, new GivenUp(job.order(), trouble));
            } else {
                RunOrder again = again(job.order());
                ledger.queue().ask(again, clock.instant());
                whereabouts.say(ledger, new Retried(again, trouble));
            }
            return true;
        });
    }

    private void end(Ledger ledger, RunOrder order, Job.State how) {
        ledger.queue().end(order.id(), how, clock.instant());
    }

    private static boolean isNewest(Ledger ledger, Job job) {
        return ledger.queue()
                .newest(job.order().pullRequest())
                .map(newest -> newest.order().id().equals(job.order().id()))
                .orElse(true);
    }

    private RunOrder again(RunOrder lost) {
        return new RunOrder(
                new RunId(RunIds.next(lost.recipe(), clock.instant())),
                lost.recipe(),
                lost.pullRequest(),
                lost.head(),
                lost.source(),
                lost.targetBranch(),
                lost.asker(),
                lost.comment(),
                clock.instant(),
                lost.attempt() + 1);
    }
}
