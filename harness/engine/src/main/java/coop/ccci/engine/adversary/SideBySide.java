package coop.ccci.engine.adversary;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes climbs, a few at a time; a stop from outside ends those under way in good order and begins no more. */
record SideBySide(int lanes) {
    private static final long TEARDOWN_MINUTES = 3;

    List<AdversaryReport.Case> all(List<CaseClimb> climbs, Watch watch) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        try {
            List<Future<AdversaryReport.Case>> pending = climbs.stream()
                    .map(climb -> threads.submit(() -> ended(climb, threads, watch)))
                    .toList();
            List<AdversaryReport.Case> cases = new ArrayList<>();
            for (Future<AdversaryReport.Case> each : pending) {
                cases.add(each.get());
            }
            return cases;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("climbing with a fault", failed.getCause());
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(TEARDOWN_MINUTES, TimeUnit.MINUTES);
        }
    }

    private AdversaryReport.Case ended(CaseClimb climb, ExecutorService threads, Watch watch) {
        AdversaryReport.Case ended = climb.run();
        synchronized (watch) {
            // What was stopped half-way looks like anything.
            if (climb.isWanted() && !threads.isShutdown()) {
                watch.ended(ended);
            }
        }
        return ended;
    }
}
