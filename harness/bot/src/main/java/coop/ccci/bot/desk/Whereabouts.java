package coop.ccci.bot.desk;

import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.report.Reply;
import coop.ccci.bot.report.Report;
import coop.ccci.bot.report.ReportComment;
import coop.ccci.bot.report.StatusOf;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.bot.store.Store.Ledger;
import coop.ccci.bot.trigger.CommentSeen;
import java.util.function.BiFunction;

/**
 * Says where runs are. A pull request's comment tells of the run that was asked for last; the commit status of an earlier run's
 * commit is said all the same.
 */
public final class Whereabouts {
    private final BiFunction<Ledger, Job, Report> reports;

    /** {@code reports} makes the report of a run as it is now. */
    public Whereabouts(BiFunction<Ledger, Job, Report> reports) {
        this.reports = reports;
    }

    /** Says where this run is now. */
    public void tell(Ledger ledger, RunId id) {
        ledger.queue().find(id).ifPresent(job -> say(ledger, reports.apply(ledger, job)));
    }

    /** Says this of a run. */
    public void say(Ledger ledger, Report report) {
        boolean isNewest = ledger.queue()
                .newest(report.order().pullRequest())
                .map(job -> job.order().id().equals(report.order().id()))
                .orElse(true);
        if (isNewest) {
            ledger.outbox()
                    .say(new Message.Text(report.order().pullRequest(), Marker.report(), ReportComment.of(report)));
        }
        if (isNewest || !isCommitOfNewest(ledger, report)) {
            ledger.outbox()
                    .say(new Message.Status(
                            report.order().pullRequest(), report.order().head(), StatusOf.report(report)));
        }
    }

    private static boolean isCommitOfNewest(Ledger ledger, Report report) {
        return ledger.queue()
                .newest(report.order().pullRequest())
                .map(job -> job.order().head().equals(report.order().head()))
                .orElse(false);
    }

    /** Answers somebody who asked. */
    void reply(Ledger ledger, CommentSeen comment) {
        Reply reply = ledger.queue()
                .newest(comment.pullRequest())
                .<Reply>map(job -> new Reply.Whereabouts(reports.apply(ledger, job)))
                .orElseGet(Reply.NoRun::new);
        Answer.say(ledger, comment, reply);
    }
}
