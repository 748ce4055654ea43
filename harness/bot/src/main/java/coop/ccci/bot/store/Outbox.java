package coop.ccci.bot.store;

import coop.ccci.bot.forge.CommitStatus;
import coop.ccci.bot.forge.Marker;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.model.CommitSha;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the bot has to say, kept until it was said. Only the newest text of a comment and the newest status of a commit are kept:
 * what was overtaken before it was said is never said.
 */
public interface Outbox {

    /** Something to say. */
    sealed interface Message {
        /** An eyes reaction to a comment. */
        record Reaction(PullRequestId pullRequest, long comment) implements Message {}

        /** The bot's comment with this marker should read so. */
        record Text(PullRequestId pullRequest, Marker marker, String body) implements Message {}

        /** The commit should have this status. */
        record Status(PullRequestId pullRequest, CommitSha commit, CommitStatus status) implements Message {}
    }

    /** A message to deliver; {@code version} tells it from a newer one of the same key, {@code tries} counts what failed. */
    record Due(Message message, String key, long version, int tries) {}

    /** Says this as soon as possible, instead of an older message for the same place, also of one that was given up. */
    void say(Message message);

    /**
     * Messages whose time has come, the ones said first coming first, claimed for this bot until {@code claimedUntil}. There is at most one
     * per pull request and place at a time: a newer one waits until the older one, once claimed, was said, postponed or given up,
     * or its claim has run out.
     */
    List<Due> claim(String bot, Instant now, Instant claimedUntil, int most);

    /** It was said; a newer message for the same place stays due. */
    void said(Due due);

    /** It could not be said; it comes again at {@code next}, unless a newer one takes its place. */
    void postpone(Due due, Instant next, String why);

    /** It cannot be said ever; the newest thousand such are kept with the reason for operators, and not tried again. */
    void giveUp(Due due, String why);

    /** When the next message comes due, for whoever waits; long ago where it is due now, empty where nothing is to be said. */
    Optional<Instant> nextDue();

    /** Messages that could not be said at least once and are still there, for operators: place, why. */
    List<String> troubles();
}
