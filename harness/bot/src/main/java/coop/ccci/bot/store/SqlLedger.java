package coop.ccci.bot.store;

import org.jdbi.v3.core.Handle;

/** The tables, reached over one connection. */
record SqlLedger(Handle handle, Database database) implements Store.Ledger {
    @Override
    public SqlInbox inbox() {
        return new SqlInbox(handle, database);
    }

    @Override
    public Queue queue() {
        return new SqlQueue(handle);
    }

    @Override
    public Outbox outbox() {
        return new SqlOutbox(handle, database);
    }

    @Override
    public Roster roster() {
        return new SqlRoster(handle);
    }
}
