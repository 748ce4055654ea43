package coop.ccci.bot.store;

import java.nio.file.Path;

/** A kind of database that tests run on. */
interface TestDatabase {

    /** The address of an empty one, which may use this folder. */
    Address empty(Path folder);
}
