package coop.ccci.bot.check;

import coop.ccci.bot.config.StoreAccess;
import coop.ccci.bot.store.SqlStore;
import coop.ccci.bot.store.Store;
import coop.ccci.model.Problem;
import java.nio.file.Files;

/** Looks whether the database can be used. */
public final class StoreCheck {
    private StoreCheck() {}

    /** Opens it as the bot does, except that a file which is not there yet is not made: it would belong to whoever looks. */
    public static Finding of(StoreAccess access) {
        if (access instanceof StoreAccess.SqliteFile(var path) && !Files.exists(path)) {
            return FolderCheck.of("the database " + path + " is not there yet, and is made when the bot starts", path);
        }
        try (Store store = SqlStore.open(access)) {
            return store.trouble()
                    .map(trouble -> Finding.broken(trouble, "mend that, and look again"))
                    .orElse(Finding.fine("the database " + named(access) + " can be used"));
        } catch (Problem problem) {
            return Finding.broken(problem.what(), problem.next());
        }
    }

    private static String named(StoreAccess access) {
        return switch (access) {
            case StoreAccess.SqliteFile(var path) -> path.toString();
            // Of a URL nothing is repeated that may be a secret.
            case StoreAccess.PostgresServer server -> "of store.url";
        };
    }
}
