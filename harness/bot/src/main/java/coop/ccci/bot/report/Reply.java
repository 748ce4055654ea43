package coop.ccci.bot.report;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.report.text.Code;
import coop.ccci.bot.trigger.Command;
import coop.ccci.bot.trigger.Reading;
import coop.ccci.model.CommitSha;
import java.util.Optional;
import java.util.SortedSet;

/** What there is to answer to one comment. */
public sealed interface Reply {

    /** Somebody who may not run anything here. */
    record Refused(Login who, RepoName repo) implements Reply {}

    /** A word that is no command. */
    record Unknown(Reading.Unknown reading) implements Reply {
        Code typed() {
            return new Code(Command.TEST.line() + " " + reading.word());
        }
    }

    /** Commands that differ. */
    record Several(SortedSet<Command> commands) implements Reply {}

    /** What there is to type. */
    record Help() implements Reply {}

    /** Where the newest run is. */
    record Whereabouts(Report report) implements Reply {}

    /** Nobody has asked for a run yet. */
    record NoRun() implements Reply {}

    /** What became of asking for the end of a run that was in this state; empty where there was none. */
    record Cancel(Optional<Job.State> before) implements Reply {}

    /** The commit is run although it was judged already. */
    record Again(CommitSha head) implements Reply {}

    /** This commit was judged already, and nothing is run. */
    record JudgedAlready(CommitSha head) implements Reply {}

    /** The head is another one than when the comment was written. */
    record HeadMoved(CommitSha then, CommitSha now) implements Reply {}

    /** Nobody can tell what the head was when the comment was written. */
    record HeadUnknown() implements Reply {}

    /** The pull request cannot be merged any more. */
    record Closed() implements Reply {}

    /** There is nothing left to clone the head from. */
    record ForkGone() implements Reply {}

    /** The bot is about to be started anew. */
    record Draining() implements Reply {}

    /** Something that passes is in the way, and it is tried again. */
    record Trouble(String what) implements Reply {}
}
