package coop.ccci.bot.forge.gitea;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of a request. */
sealed interface Answer<T> {

    /** What was asked for. */
    record Got<T>(T value, Map<String, List<String>> headers) implements Answer<T> {
        static <T> Answer<T> of(T value) {
            return new Got<>(value, Map.of());
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name)).map(List::getFirst);
        }
    }

    /** A good status and an empty body, or {@code null}. */
    record Nothing<T>(int status) implements Answer<T> {}

    /** Another status; {@code pause} is how long the server wants to be left alone, zero where it does not say. */
    record Refused<T>(int status, String words, Duration pause) implements Answer<T> {}

    /** No answer, half of one, or none that can be read. */
    record Broken<T>(String how, Delivery delivery) implements Answer<T> {}

    /** Whether the server may have done what it was asked for. */
    enum Delivery {
        NEVER,
        PERHAPS
    }

    /** How long the server wants to be left alone. */
    default Duration pause() {
        return this instanceof Refused<T> refused ? refused.pause() : Duration.ZERO;
    }

    default boolean isStatus(int status) {
        return switch (this) {
            case Got<T> got -> false;
            case Nothing<T> nothing -> nothing.status() == status;
            case Refused<T> refused -> refused.status() == status;
            case Broken<T> broken -> false;
        };
    }
}
