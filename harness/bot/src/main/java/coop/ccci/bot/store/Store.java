package coop.ccci.bot.store;

import java.util.function.Function;

/** A database that one or several bots share. */
public interface Store extends AutoCloseable {

    /** Does all of it or nothing, durably: when this returns, a crash of the bot or its machine loses none of it. */
    <T> T write(Function<Ledger, T> work);

    /** Whether it answers, for a health check; the trouble in words where it does not. */
    java.util.Optional<String> trouble();

    @Override
    void close();

    /** The tables, within one transaction. */
    interface Ledger {
        Inbox inbox();

        Queue queue();

        Outbox outbox();
    }
}
