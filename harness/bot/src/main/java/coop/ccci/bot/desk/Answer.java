package coop.ccci.bot.desk;

import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.queue.RunId;
import coop.ccci.bot.report.Replies;
import coop.ccci.bot.report.Reply;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.bot.store.Store.Ledger;
import coop.ccci.bot.trigger.CommentSeen;
import java.util.Optional;
import java.util.function.Consumer;

/** What there is to do for a comment, all of it in one transaction; {@code how} is kept for operators, {@code run} is what it is about. */
record Answer(String how, Optional<RunId> run, Consumer<Ledger> act) {
    Answer(String how, Consumer<Ledger> act) {
        this(how, Optional.empty(), act);
    }

    /** Nothing but the note why. */
    static Answer none(String how) {
        return new Answer(how, ledger -> {});
    }

    /** A reply, which stays one however often it is said. */
    static Answer reply(CommentSeen to, Reply reply) {
        return new Answer("replied: " + reply.getClass().getSimpleName(), ledger -> say(ledger, to, reply));
    }

    /** This, and then that. */
    Answer and(Answer more) {
        return new Answer(how + "; " + more.how, run, act.andThen(more.act));
    }

    static void say(Ledger ledger, CommentSeen to, Reply reply) {
        ledger.outbox().say(new Message.Text(to.pullRequest(), Marker.replyTo(to.id()), Replies.to(to.id(), reply)));
    }
}
