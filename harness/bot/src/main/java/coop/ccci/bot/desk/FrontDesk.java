package coop.ccci.bot.desk;

import coop.ccci.bot.forge.Comments;
import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.PullRequest;
import coop.ccci.bot.report.Reply;
import coop.ccci.bot.store.Outbox.Message;
import coop.ccci.bot.store.Store;
import coop.ccci.bot.trigger.Command;
import coop.ccci.bot.trigger.CommandReader;
import coop.ccci.bot.trigger.CommentSeen;
import coop.ccci.bot.trigger.Reading;
import java.util.Optional;

/** Reads a comment and decides what becomes of it. */
final class FrontDesk {
    private final Store store;
    private final Forge forge;
    private final Comments comments;
    private final Requests requests;

    FrontDesk(Store store, Forge forge, Comments comments, Requests requests) {
        this.store = store;
        this.forge = forge;
        this.comments = comments;
        this.requests = requests;
    }

    /** What to do; a forge in trouble is a {@link coop.ccci.bot.forge.ForgeTrouble}, and nothing was done then. */
    Answer answer(CommentSeen comment) {
        Reading reading = CommandReader.read(comment.body());
        return switch (reading) {
            case Reading.Nothing(String why) -> Answer.none(why);
            case Reading.Unknown unknown ->
                open(comment, reading, pull -> Answer.reply(comment, new Reply.Unknown(unknown)));
            case Reading.Several(var commands) ->
                open(comment, reading, pull -> Answer.reply(comment, new Reply.Several(commands)));
            case Reading.One(Command command) ->
                open(comment, reading, pull -> requests.answer(comment, command, pull));
        };
    }

    private interface Decision {
        Answer about(PullRequest pull);
    }

    /** Shows at once that the comment was seen, and goes on where it still asks for the same and its pull request is there. */
    private Answer open(CommentSeen comment, Reading reading, Decision decision) {
        Optional<Reading> now = comments.find(comment.pullRequest().repo(), comment.id())
                .map(found -> CommandReader.read(found.body()));
        if (now.isEmpty()) {
            return Answer.none("the comment was deleted before it was handled");
        }
        if (!now.get().equals(reading)) {
            return Answer.none("the comment asks for something else since it was edited");
        }
        store.write(ledger -> {
            ledger.outbox().say(new Message.Reaction(comment.pullRequest(), comment.id()));
            return true;
        });
        Optional<PullRequest> pull = forge.pullRequest(comment.pullRequest());
        if (pull.isEmpty()) {
            return Answer.none("there is no such pull request any more");
        }
        return decision.about(pull.get());
    }
}
