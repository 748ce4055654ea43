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

    /** Says this as soon as possible, instead of an older message for the same place. */
    void say(Message message);

    /** Messages whose time has come, claimed for this bot until {@code claimedUntil}; at most one per pull request and place at a time. */
    List<Due> claim(String bot, Instant now, Instant claimedUntil, int most);

    /** It was said; a newer message for the same place stays due. */
    void said(Due due);

    /** It could not be said; it comes again at {@code next}, unless a newer one takes its place. */
    void postpone(Due due, Instant next, String why);

    /** It cannot be said ever; kept with the reason for operators, and not tried again. */
    void giveUp(Due due, String why);

    /** When the next message comes due, for whoever waits; empty where nothing is to be said. */
    Optional<Instant> nextDue();
}
