package coop.ccci.engine.host;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to every item of a list, all at once, each on a virtual thread. */
final class AtOnce {
    private AtOnce() {}

    static <A, B> List<B> map(List<A> items, Function<A, B> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<B>> started = items.stream()
                    .map(item -> threads.submit(() -> action.apply(item)))
                    .toList();
            return started.stream().map(AtOnce::result).toList();
        }
    }

    private static <B> B result(Future<B> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
