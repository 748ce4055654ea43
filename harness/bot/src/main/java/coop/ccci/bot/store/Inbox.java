package coop.ccci.bot.store;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.trigger.CommentSeen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The comments that were seen, each once whichever way it came and however often. Of one that was handled only the id is kept.
 * Repositories' and people's names that differ only in case are the same. NUL and halves of characters, which no database
 * takes, come back as U+FFFD.
 */
public interface Inbox {

    /** Takes a comment in; false where it was seen before, on either way, by any bot. */
    boolean accept(CommentSeen comment);

    /**
     * The oldest comment that nobody has handled and whose time has come, claimed for this bot until {@code claimedUntil}: no other bot
     * gets it before. Comments of one pull request come one after the other, in the order they were written: the next one comes
     * when the one before was handled, however often that is postponed.
     */
    Optional<CommentSeen> claim(String bot, Instant now, Instant claimedUntil);

    /**
     * The comment was answered, or needs no answer; {@code how} is kept. False where it was handled before, for one because this bot's
     * claim had run out: then nothing may be done for it a second time.
     */
    boolean handled(RepoName repo, long comment, String how);

    /** The comment could not be handled; it comes again at {@code next}, with {@code why} kept. Gives how often that happened. */
    int postpone(RepoName repo, long comment, Instant next, String why);

    /** Remembers that somebody was refused on a pull request; false where that happened before. */
    boolean refuseOnce(PullRequestId pullRequest, Login person);

    /** Up to when polling has seen all comments of a repository. */
    Optional<Instant> polledUntil(RepoName repo);

    /** Remembers it; an earlier moment than the one remembered changes nothing. */
    void polledUntil(RepoName repo, Instant moment);

    /** Comments that were postponed at least once and are still not handled, for operators: repository, comment, why. */
    List<String> troubles();
}
