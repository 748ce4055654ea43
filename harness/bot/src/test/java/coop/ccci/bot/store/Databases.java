package coop.ccci.bot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Both kinds of databases; one PostgreSQL server serves all test classes. */
final class Databases implements ArgumentsProvider {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Databases.class);

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.of(Arguments.of(new Sqlite()), Arguments.of(postgres(context)));
    }

    /** The shared server, or the fact that there is none. */
    static Postgres postgres(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Databases.class, any -> new Shared(started()), Shared.class)
                .postgres();
    }

    private static Optional<Cluster> started() {
        try {
            return Cluster.started();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Shared(Optional<Cluster> cluster) implements AutoCloseable {
        Postgres postgres() {
            return new Postgres(cluster);
        }

        @Override
        public void close() throws IOException {
            if (cluster.isPresent()) {
                cluster.get().close();
            }
        }
    }
}
