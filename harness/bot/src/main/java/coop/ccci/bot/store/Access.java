package coop.ccci.bot.store;

import coop.ccci.model.Problem;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;

/** Gets work done in a database: anew where bots were in each other's way, and with troubles as sentences. */
record Access(Database database) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    <T> T doing(String act, Supplier<T> work) {
        try {
            return Failsafe.with(anew()).get(work::get);
        } catch (JdbiException failed) {
            throw problem(act, failed).map(RuntimeException.class::cast).orElse(failed);
        }
    }

    private RetryPolicy<Object> anew() {
        return RetryPolicy.builder()
                .handleIf(failure -> error(failure).filter(database::isPassing).isPresent())
                .withMaxRetries(-1)
                .withMaxDuration(PATIENCE)
                .withBackoff(Duration.ofMillis(5), Duration.ofMillis(200))
                .withJitter(0.5)
                .build();
    }

    private Optional<Problem> problem(String act, JdbiException failed) {
        return error(failed).flatMap(error -> database.problem(act, error));
    }

    /** The innermost one is the database's own; those around it are the pool's. */
    private static Optional<SQLException> error(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
    }
}
