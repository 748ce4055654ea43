package coop.ccci.bot.store;

import org.jdbi.v3.core.Handle;

/** What gives places and versions, each greater than all before, and holds off whoever else draws until the transaction ends. */
record Tickets(Handle handle) {
    long draw() {
        return handle.createQuery("UPDATE ticket SET drawn = drawn + 1 RETURNING drawn")
                .mapTo(Long.class)
                .one();
    }
}
