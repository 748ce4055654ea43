package coop.ccci.bot.report;

import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.report.text.Markdown;
import coop.ccci.bot.report.text.Template;

/** The words of each reply: one sentence that ends with what to do, and for help the list. */
public final class Replies {
    private static final Template REFUSED = Template.of("""
            {{who}} cannot have anything run here: members of the organisation, people who may push to {{repo}} and those whom the \
            bot's configuration names can.
            """);
    private static final Template UNKNOWN = Template.of("""
            {{typed}} is no command, so nothing was done{{#reading.meant}}: did you mean {{.}}?{{/reading.meant}}\
            {{^reading.meant}}; {{command.help}} lists what there is.{{/reading.meant}}
            """);
    private static final Template SEVERAL = Template.of("""
            Nothing was done, because the comment asks for several things \
            ({{#commands}}{{^-first}}, {{/-first}}{{.}}{{/commands}}): write one of them.
            """);
    private static final Template HELP = Template.of("""
            Each on a line of its own, in a comment on an open pull request:

            - {{command.test}} runs the head of the pull request
            - {{command.again}} runs it although it was judged already
            - {{command.status}} says where the run is
            - {{command.cancel}} stops it, or takes it out of the queue
            - {{command.help}} shows this list
            """);
    private static final Template WHEREABOUTS = Template.of("{{report.headline}}");
    private static final Template NO_RUN =
            Template.of("Nobody has asked for a run on this pull request yet: {{command.test}} does.");
    private static final Template NOTHING_TO_CANCEL =
            Template.of("Nothing is waiting or running on this pull request, so there is nothing to cancel.");
    private static final Template OUT_OF_QUEUE =
            Template.of("Taken out of the queue: {{command.test}} puts it in again.");
    private static final Template STOPPING = Template.of(
            "It is being stopped, and takes down what it put up first: {{command.status}} says how far that is.");
    private static final Template AGAIN =
            Template.of("{{head}} is run once more: {{command.status}} says where it is.");
    private static final Template JUDGED_ALREADY =
            Template.of("{{head}} was judged already, so nothing was run: {{command.again}} runs it once more.");
    private static final Template HEAD_MOVED = Template.of("""
            Nothing was run: the head was {{then}} when you wrote, and is {{now}} now; comment {{command.test}} again.
            """);
    private static final Template HEAD_UNKNOWN = Template.of("""
            Nothing was run: the forge does not say what the head was when you wrote; comment {{command.test}} again.
            """);
    private static final Template CLOSED =
            Template.of("Nothing was run, because this pull request is closed: open it again first.");
    private static final Template FORK_GONE = Template.of("""
            Nothing was run, because the repository this pull request comes from is gone: push the branch to another one first.
            """);
    private static final Template DRAINING =
            Template.of("The bot is being restarted: what you asked for is kept and is done after that.");
    private static final Template TROUBLE =
            Template.of("This could not be done yet and is tried again by itself: {{what}}");

    private Replies() {}

    /** The whole comment that answers the comment of this id. */
    public static String to(long comment, Reply reply) {
        return Marker.replyTo(comment).line() + "\n" + text(reply).text() + "\n";
    }

    private static Markdown text(Reply reply) {
        return switch (reply) {
            case Reply.Refused refused -> REFUSED.fill(refused);
            case Reply.Unknown unknown -> UNKNOWN.fill(unknown);
            case Reply.Several several -> SEVERAL.fill(several);
            case Reply.Help help -> HELP.fill(help);
            case Reply.Whereabouts whereabouts -> WHEREABOUTS.fill(whereabouts);
            case Reply.NoRun none -> NO_RUN.fill(none);
            case Reply.Cancel cancel -> cancel(cancel).fill(cancel);
            case Reply.Again again -> AGAIN.fill(again);
            case Reply.JudgedAlready judged -> JUDGED_ALREADY.fill(judged);
            case Reply.HeadMoved moved -> HEAD_MOVED.fill(moved);
            case Reply.HeadUnknown unknown -> HEAD_UNKNOWN.fill(unknown);
            case Reply.Closed closed -> CLOSED.fill(closed);
            case Reply.ForkGone gone -> FORK_GONE.fill(gone);
            case Reply.Draining draining -> DRAINING.fill(draining);
            case Reply.Trouble trouble -> TROUBLE.fill(trouble);
        };
    }

    private static Template cancel(Reply.Cancel cancel) {
        return cancel.before()
                .map(before -> switch (before) {
                    case WAITING -> OUT_OF_QUEUE;
                    case STARTING, RUNNING, CANCELLING -> STOPPING;
                    case ENDED, CANCELLED, REPLACED -> NOTHING_TO_CANCEL;
                })
                .orElse(NOTHING_TO_CANCEL);
    }
}
