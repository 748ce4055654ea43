package coop.ccci.bot.config;

import coop.ccci.kit.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The secrets that the bot itself holds, none of which may ever be published. */
final class Secrets {
    private Secrets() {}

    static List<Secret> of(BotConfig config) {
        return Stream.of(
                        Stream.of(config.forge().token(), config.forge().webhookSecret()),
                        executor(config.executor()),
                        store(config.store()).stream())
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Secret> executor(ExecutorChoice choice) {
        return switch (choice) {
            case ExecutorChoice.Local local -> Stream.empty();
            case ExecutorChoice.Drone drone -> Stream.concat(Stream.of(drone.token()), drone.upload().stream());
        };
    }

    private static Optional<Secret> store(StoreAccess access) {
        return switch (access) {
            case StoreAccess.SqliteFile file -> Optional.empty();
            case StoreAccess.PostgresServer server -> server.password();
        };
    }
}
