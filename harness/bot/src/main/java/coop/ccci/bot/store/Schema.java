package coop.ccci.bot.store;

import coop.ccci.model.UsageProblem;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** The tables' shape, made and brought up to date by scripts that are never changed once released: {@code schema-<version>.sql}. */
record Schema(Database database) {
    private static final int NEWEST = 1;

    /** Does what is missing, all of it or nothing, while other bots that start wait. */
    void bringUpToDate(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            database.lockShape(handle);
            handle.execute("CREATE TABLE IF NOT EXISTS store_schema (version INTEGER NOT NULL)");
            int version = version(handle);
            if (version > NEWEST) {
                throw new UsageProblem(
                        database.name() + " has schema " + version + ", made by a newer cc-ci; this one knows "
                                + NEWEST,
                        "run that newer cc-ci again");
            }
            for (int next = version + 1; next <= NEWEST; next++) {
                apply(handle, next);
            }
        });
    }

    private static int version(Handle handle) {
        List<Integer> versions = handle.createQuery("SELECT version FROM store_schema")
                .mapTo(Integer.class)
                .list();
        return versions.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static void apply(Handle handle, int version) {
        String resource = "coop/ccci/bot/store/schema-" + version + ".sql";
        handle.createScript(ClasspathSqlLocator.removingComments().getResource(Schema.class.getClassLoader(), resource))
                .executeAsSeparateStatements();
        handle.execute("DELETE FROM store_schema");
        handle.execute("INSERT INTO store_schema VALUES (?)", version);
    }
}
