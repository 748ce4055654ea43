package coop.ccci.bot.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Tests of what a store promises, whatever it stands on. */
@ParameterizedClass(name = "{0}")
@ArgumentsSource(Databases.class)
abstract class OnBothDatabases {
    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private final List<Store> opened = new ArrayList<>();
    Address address;
    Store store;

    @BeforeEach
    @SuppressWarnings("NullAway") // the parameter is there by then
    void openStore() {
        address = database.empty(folder);
        store = another();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(Store::close);
    }

    /** One more bot on the same database. */
    Store another() {
        Store another = SqlStore.open(address.database());
        opened.add(another);
        return another;
    }

    /** The tables themselves. */
    Jdbi tables() {
        return Jdbi.create(address.database().connections());
    }

    /** The ports, each call of which is a transaction of its own. */
    Inbox inbox() {
        return new Committed(store).inbox();
    }

    Queue queue() {
        return new Committed(store).queue();
    }

    Outbox outbox() {
        return new Committed(store).outbox();
    }

    Roster roster() {
        return new Committed(store).roster();
    }
}
