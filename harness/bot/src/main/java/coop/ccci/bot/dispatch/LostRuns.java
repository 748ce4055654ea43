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
import java.util.Optional;
import java.util.function.BiConsumer;

/** Runs that ended without a judgement: on purpose, or through no fault of the recipe, and those are run once more. */
record LostRuns(Store store, Whereabouts whereabouts, InstantSource clock) {
    private static final int ATTEMPTS = 2;

    /** Somebody asked for its end, or a newer run took its place. */
    void stopped(Job seen) {
        settle(seen, this::stopped);
    }

    void lost(Job seen, Progress.Lost trouble) {
        settle(seen, (ledger, job) -> {
            if (job.state() == Job.State.CANCELLING) {
                stopped(ledger, job);
            } else {
                lost(ledger, job, trouble);
            }
        });
    }

    /** As it is now: since it was seen somebody may have asked for its end, or have ended it. */
    private void settle(Job seen, BiConsumer<Ledger, Job> how) {
        store.write(ledger -> {
            Optional<Job> job = ledger.queue()
                    .find(seen.order().id())
                    .filter(now -> now.state().isLive());
            job.ifPresent(now -> how.accept(ledger, now));
            return job;
        });
    }

    private void stopped(Ledger ledger, Job job) {
        end(ledger, job.order(), isNewest(ledger, job) ? Job.State.CANCELLED : Job.State.REPLACED);
        whereabouts.tell(ledger, job.order().id());
    }

    private void lost(Ledger ledger, Job job, Progress.Lost trouble) {
        end(ledger, job.order(), Job.State.ENDED);
        if (job.order().attempt() >= ATTEMPTS || !isNewest(ledger, job)) {
            whereabouts.say(ledger, new GivenUp(job.order(), trouble));
        } else {
            RunOrder again = again(job.order());
            ledger.queue().ask(again, clock.instant());
            whereabouts.say(ledger, new Retried(again, trouble));
        }
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
