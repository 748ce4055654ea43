package coop.ccci.bot.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assertions;
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

    /** The server; where there is none the test fails if every test is to run, and else is left out, which is said. */
    Cluster server() {
        if (cluster.isEmpty()) {
            leaveOut();
        }
        return cluster.orElseThrow();
    }

    private static void leaveOut() {
        if (System.getProperty("swarm.excluded", "").equals("none")) {
            Assertions.fail("PostgreSQL is not installed, and every test is to run: start tests/packages.sh as root");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(
                    "LEFT OUT: the store's tests on PostgreSQL, which is not installed (make test installs it)");
        }
        Assumptions.abort("PostgreSQL is not installed: start tests/packages.sh as root");
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }
}
