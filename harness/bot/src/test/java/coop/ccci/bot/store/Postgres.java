package coop.ccci.bot.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assumptions;

/** A schema of its own on a throw-away server, which is there where Debian's package is. */
record Postgres(Optional<Cluster> cluster) implements TestDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public Address empty(Path folder) {
        String schema = "test" + SCHEMAS.incrementAndGet();
        Jdbi.create(new Address(server().url(""), Optional.empty(), Optional.of(server().password()))
                        .database()
                        .connections())
                .useHandle(handle -> handle.execute("CREATE SCHEMA " + schema));
        return new Address(
                server().url("&currentSchema=" + schema), Optional.empty(), Optional.of(server().password()));
    }

    /** The server; where there is none the test is left out, and that is said. */
    Cluster server() {
        if (cluster.isEmpty() && SAID.compareAndSet(false, true)) {
            System.out.println("LEFT OUT: the store's tests on PostgreSQL, which needs Debian's package postgresql");
        }
        Assumptions.assumeTrue(cluster.isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
        return cluster.orElseThrow();
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }
}
