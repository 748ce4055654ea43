package coop.ccci.bot.desk;

import coop.ccci.bot.config.Enrolled;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.bot.report.Reply;
import coop.ccci.bot.store.Store.Ledger;
import coop.ccci.bot.trigger.Command;
import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.engine.run.RunIds;
import coop.ccci.model.CommitSha;
import coop.ccci.model.RecipeName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Turns a comment into the order of a run, bound to the commit that was the head when the comment was written. */
final class Orders {
    private final Forge forge;
    private final Supplier<List<Enrolled>> enrolled;
    private final JudgedBefore judged;
    private final Whereabouts whereabouts;
    private final BooleanSupplier draining;
    private final InstantSource clock;

    Orders(
            Forge forge,
            Supplier<List<Enrolled>> enrolled,
            JudgedBefore judged,
            Whereabouts whereabouts,
            BooleanSupplier draining,
            InstantSource clock) {
        this.forge = forge;
        this.enrolled = enrolled;
        this.judged = judged;
        this.whereabouts = whereabouts;
        this.draining = draining;
        this.clock = clock;
    }

    Answer order(CommentSeen comment, Command command, PullRequest pull) {
        // Asked first, because a forge closes what came from a fork that is gone, for good.
        if (pull.source().isEmpty()) {
            return Answer.reply(comment, new Reply.ForkGone());
        }
        if (pull.state() == PullRequest.State.CLOSED) {
            return Answer.reply(comment, new Reply.Closed());
        }
        Optional<CommitSha> then = comment.head().or(() -> forge.headAt(comment.pullRequest(), comment.created()));
        if (then.isEmpty()) {
            return Answer.reply(comment, new Reply.HeadUnknown());
        }
        if (!then.get().equals(pull.head())) {
            return Answer.reply(comment, new Reply.HeadMoved(then.get(), pull.head()));
        }
        Optional<RecipeName> recipe = recipe(comment);
        if (recipe.isEmpty()) {
            return Answer.none("the repository is no longer enrolled");
        }
        RunOrder order = order(comment, pull, recipe.get(), pull.source().get());
        return new Answer(
                "ordered run " + order.id(), Optional.of(order.id()), ledger -> ask(ledger, comment, command, order));
    }

    private Optional<RecipeName> recipe(CommentSeen comment) {
        return enrolled.get().stream()
                .filter(one -> one.repo().equals(comment.pullRequest().repo()))
                .map(Enrolled::recipe)
                .findFirst();
    }

    private RunOrder order(CommentSeen comment, PullRequest pull, RecipeName recipe, String source) {
        Instant now = clock.instant();
        return new RunOrder(
                new RunId(RunIds.next(recipe, now)),
                recipe,
                comment.pullRequest(),
                pull.head(),
                source,
                pull.targetBranch(),
                comment.author(),
                comment.id(),
                now,
                1);
    }

    private void ask(Ledger ledger, CommentSeen comment, Command command, RunOrder order) {
        if (command == Command.TEST && judged.conclusively(ledger, order)) {
            Answer.say(ledger, comment, new Reply.JudgedAlready(order.head()));
            return;
        }
        List<Job> before = ledger.queue().ask(order, clock.instant());
        before.forEach(job -> whereabouts.tell(ledger, job.order().id()));
        whereabouts.tell(ledger, order.id());
        if (draining.getAsBoolean()) {
            Answer.say(ledger, comment, new Reply.Draining());
        }
    }
}
