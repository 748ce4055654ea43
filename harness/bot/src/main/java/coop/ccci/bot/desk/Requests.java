package coop.ccci.bot.desk;

import coop.ccci.bot.authorise.Authorisation;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.report.Reply;
import coop.ccci.bot.store.Store.Ledger;
import coop.ccci.bot.trigger.Command;
import coop.ccci.bot.trigger.CommentSeen;
import java.time.InstantSource;
import java.util.Optional;

/** Does what one command of somebody asks for, where that person may. */
final class Requests {
    private final Authorisation authorisation;
    private final Orders orders;
    private final Whereabouts whereabouts;
    private final InstantSource clock;

    Requests(Authorisation authorisation, Orders orders, Whereabouts whereabouts, InstantSource clock) {
        this.authorisation = authorisation;
        this.orders = orders;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    Answer answer(CommentSeen comment, Command command, PullRequest pull) {
        return switch (command) {
            case HELP -> Answer.reply(comment, new Reply.Help());
            case STATUS -> new Answer("said where the run is", ledger -> whereabouts.reply(ledger, comment));
            case CANCEL -> permitted(comment, () -> cancel(comment));
            case TEST, AGAIN -> permitted(comment, () -> orders.order(comment, command, pull));
        };
    }

    private interface Decision {
        Answer make();
    }

    private Answer permitted(CommentSeen comment, Decision decision) {
        if (authorisation.permits(comment.author(), comment.pullRequest().repo())) {
            return decision.make();
        }
        return new Answer("refused: " + comment.author() + " may not", ledger -> refuse(ledger, comment));
    }

    /** Once per person and pull request, so that nobody can make the bot fill the page. */
    private static void refuse(Ledger ledger, CommentSeen comment) {
        if (ledger.inbox().refuseOnce(comment.pullRequest(), comment.author())) {
            Answer.say(
                    ledger,
                    comment,
                    new Reply.Refused(comment.author(), comment.pullRequest().repo()));
        }
    }

    private Answer cancel(CommentSeen comment) {
        return new Answer("asked for the end of the run", ledger -> {
            Optional<Job> before = ledger.queue().cancel(comment.pullRequest(), clock.instant());
            Answer.say(ledger, comment, new Reply.Cancel(before.map(Job::state)));
            before.ifPresent(job -> whereabouts.tell(ledger, job.order().id()));
        });
    }
}
