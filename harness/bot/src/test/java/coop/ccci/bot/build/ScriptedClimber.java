package coop.ccci.bot.build;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.event.Fact;
import coop.ccci.engine.results.ResultsFile;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.RunReport;
import coop.ccci.engine.run.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A climber that waits in its install rung until it may go on, and publishes sample results then, or others where it is interrupted. */
final class ScriptedClimber implements Climber {
    final List<RunRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    void goOn() {
        mayGoOn.countDown();
    }

    /** Waits until it may go on, whoever wants it to end. */
    void awaitPatiently() {
        boolean stopped = false;
        while (mayGoOn.getCount() > 0) {
            try {
                mayGoOn.await();
            } catch (InterruptedException notYet) {
                stopped = true;
            }
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public RunReport climb(RunRequest request, Events listener) {
        listener.tell(EventKind.PHASE_STARTED, "", Map.of(Fact.PHASE, "deploy", Fact.STACK, "head"));
        requests.add(request);
        try {
            mayGoOn.await();
            return published(request, "green");
        } catch (InterruptedException stopped) {
            return published(request, "interrupted");
        }
    }

    private static RunReport published(RunRequest request, String sample) {
        Path folder = Orders.publish(request.runsFolder(), sample);
        return new RunReport(ResultsFile.read(folder), folder);
    }
}
