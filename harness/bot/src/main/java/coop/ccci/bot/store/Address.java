package coop.ccci.bot.store;

import coop.ccci.kit.Secret;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.UsageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** What an operator writes for where the database is: a path, or a JDBC URL of SQLite or PostgreSQL. */
record Address(String text, Optional<String> user, Optional<Secret> password) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String FORMS = "give a file's path, or jdbc:postgresql://host:5432/name?user=name";

    Database database() {
        if (text.startsWith(POSTGRES)) {
            return server();
        }
        String path = text.startsWith(SQLITE) ? text.substring(SQLITE.length()) : text;
        if (isUrl(path)) {
            // It may carry a password, so it is not shown.
            throw new UsageProblem("the store's address is a URL of another kind", FORMS);
        }
        return file(path);
    }

    private static boolean isUrl(String path) {
        return path.toLowerCase(Locale.ROOT).matches("(?s)(jdbc|file):.*|[a-z0-9+.-]+://.*");
    }

    private static SqliteFile file(String path) {
        // SQLite's own marks: none of these would be a file that is still there after a restart.
        if (path.isBlank() || path.startsWith(":") || path.contains("?") || path.contains("\0")) {
            throw new UsageProblem("\"" + path + "\" is no path of a database", FORMS);
        }
        Path file = Path.of(path).toAbsolutePath().normalize();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException refused) {
            throw new HostTrouble(
                    "making the folder of the SQLite database " + file + ": " + refused,
                    "give a path where this user may create a file",
                    refused);
        }
        return new SqliteFile(file);
    }

    private PostgresServer server() {
        Properties parts = Driver.parseURL(text, null);
        if (parts == null) {
            throw new UsageProblem("the store's address is no URL of a PostgreSQL database", FORMS);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(text);
        user.ifPresent(source::setUser);
        password.map(Secret::reveal).ifPresent(source::setPassword);
        return new PostgresServer(
                "the PostgreSQL database " + part(parts, PGProperty.PG_DBNAME) + " at "
                        + part(parts, PGProperty.PG_HOST) + ":" + part(parts, PGProperty.PG_PORT),
                PostgresServer.source(source));
    }

    private static String part(Properties parts, PGProperty which) {
        return String.valueOf(which.getOrDefault(parts));
    }
}
