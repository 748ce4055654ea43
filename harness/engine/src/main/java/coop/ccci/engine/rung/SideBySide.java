package coop.ccci.engine.rung;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same for several things at once; all have ended when it returns, and the first failure in their order is thrown. */
final class SideBySide {
    private SideBySide() {}

    /** Work on one of them. */
    @FunctionalInterface
    interface Work<T> {
        void on(T one) throws Exception;
    }

    static <T> void each(List<T> all, Work<T> work) throws Exception {
        List<Future<?>> pending = new ArrayList<>();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            all.forEach(one -> pending.add(threads.submit(() -> {
                work.on(one);
                return one;
            })));
            threads.shutdown();
            for (Future<?> each : pending) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            throw stopped;
        } finally {
            threads.close();
        }
    }
}
