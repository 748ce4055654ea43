package coop.ccci.bot.store;

import coop.ccci.bot.trigger.CommentSeen;
import java.util.Optional;
import java.util.function.Function;

/**
 * A database that one or several bots share. What the operator has to mend, such as a full disk or a server that is away, is a
 * {@link coop.ccci.model.HostTrouble}; nothing was written then, unless only the answer to the last word was lost.
 */
public interface Store extends AutoCloseable {

    /**
     * Takes a comment in as {@link Inbox#accept} does, durably when it returns. Many callers at once share a commit, and a comment that
     * cannot be stored is the trouble of its own caller only. Not to be called within {@link #write}.
     */
    boolean accept(CommentSeen comment);

    /**
     * Does all of it or nothing, durably: when this returns, a crash of the bot or its machine loses none of it. Where bots get in each
     * other's way the work is done anew from its start, so it does nothing but use the ledger, and that quickly: others wait.
     */
    <T> T write(Function<Ledger, T> work);

    /** Looks without changing anything, at one state of the database, and keeps no writer waiting. */
    <T> T read(Function<Ledger, T> work);

    /** What is wrong with it, in words, for a health check that takes seconds at most; empty where it can be read and written. */
    Optional<String> trouble();

    /** Lets go of it; what is being written is finished first. */
    @Override
    void close();

    /** The tables, within one transaction. */
    interface Ledger {
        Inbox inbox();

        Queue queue();

        Outbox outbox();

        Roster roster();
    }
}
