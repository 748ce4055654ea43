package coop.ccci.bot;

import coop.ccci.bot.web.HealthCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** All that the bot does again and again, each by the name that a health check calls it. */
final class Loops implements AutoCloseable {
    private final List<String> names;
    private final Duration late;
    private final List<Loop> loops = new CopyOnWriteArrayList<>();

    /** {@code names} are those without which the bot does not do its work. */
    Loops(List<String> names, Duration late) {
        this.names = List.copyOf(names);
        this.late = late;
    }

    void begin(String name, Duration every, Runnable work) {
        loops.add(Loop.start(name, every, work));
    }

    void wake(String name) {
        named(name).forEach(Loop::wake);
    }

    /** Whether each is there and comes round. */
    Stream<HealthCheck> health() {
        return names.stream().map(name -> new HealthCheck(name, () -> trouble(name)));
    }

    private Optional<String> trouble(String name) {
        return named(name).map(loop -> loop.trouble(late)).findFirst().orElse(Optional.of("it has not begun"));
    }

    private Stream<Loop> named(String name) {
        return loops.stream().filter(loop -> loop.name().equals(name));
    }

    @Override
    public void close() {
        loops.forEach(Loop::close);
    }
}
