package coop.ccci.bot.config;

import coop.ccci.kit.Secret;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bot's database is. */
public sealed interface StoreAccess {

    /** A file of this machine, for one bot. */
    record SqliteFile(Path path) implements StoreAccess {}

    /** A PostgreSQL server by its JDBC URL, which several bots can share. */
    record PostgresServer(String url, Optional<String> user, Optional<Secret> password) implements StoreAccess {}
}
