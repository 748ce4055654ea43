package coop.ccci.bot.store;

import java.nio.file.Path;
import java.util.Optional;

/** A file in the test's folder. */
record Sqlite() implements TestDatabase {
    @Override
    public Address empty(Path folder) {
        return new Address(folder.resolve("bot.db").toString(), Optional.empty(), Optional.empty());
    }
}
