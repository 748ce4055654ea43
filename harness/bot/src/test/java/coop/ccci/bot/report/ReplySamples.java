package coop.ccci.bot.report;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.trigger.Command;
import coop.ccci.bot.trigger.Reading;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every reply, by its case's name. */
final class ReplySamples {
    private ReplySamples() {}

    static Map<String, Reply> all() {
        Map<String, Reply> all = new TreeMap<>();
        all.put("refused", new Reply.Refused(new Login("mallory"), RepoName.of("coop/mailu")));
        all.put("unknown", unknown("stauts", Optional.of(Command.STATUS)));
        all.put("unknown-and-nothing-like-it", unknown("@everybody|`x`", Optional.empty()));
        all.put("several", new Reply.Several(new TreeSet<>(EnumSet.of(Command.TEST, Command.CANCEL))));
        all.put("help", new Reply.Help());
        all.put("whereabouts", new Reply.Whereabouts(new Queued(Samples.job(Job.State.WAITING), 3, Optional.empty())));
        all.put("no-run", new Reply.NoRun());
        all.put("cancel-waiting", new Reply.Cancel(Optional.of(Job.State.WAITING)));
        all.put("cancel-running", new Reply.Cancel(Optional.of(Job.State.RUNNING)));
        all.put("cancel-ended", new Reply.Cancel(Optional.of(Job.State.ENDED)));
        all.put("cancel-nothing", new Reply.Cancel(Optional.empty()));
        all.put("again", new Reply.Again(Samples.HEAD));
        all.put("judged-already", new Reply.JudgedAlready(Samples.HEAD));
        all.put("head-moved", new Reply.HeadMoved(Samples.HEAD, Samples.NEWER));
        all.put("head-unknown", new Reply.HeadUnknown());
        all.put("closed", new Reply.Closed());
        all.put("fork-gone", new Reply.ForkGone());
        all.put("draining", new Reply.Draining());
        all.put("trouble", new Reply.Trouble("asking the forge for pull request #12: it answered 502"));
        return all;
    }

    private static Reply unknown(String word, Optional<Command> meant) {
        return new Reply.Unknown(new Reading.Unknown(word, meant));
    }
}
