package coop.ccci.engine.swarm;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wake-ups from Docker's event stream. */
final class DockerEvents implements Wakeups {
    private final Semaphore happened = new Semaphore(0);
    private final ResultCallback.Adapter<Event> subscription;

    DockerEvents(DockerClient docker) {
        subscription = docker.eventsCmd().exec(new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Event event) {
                if (!isExec(event)) {
                    happened.release();
                }
            }
        });
    }

    /** Health checks, and our own commands, run in containers all the time and change nothing that is waited for. */
    private static boolean isExec(Event event) {
        return event.getAction() != null && event.getAction().startsWith("exec_");
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        if (happened.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            happened.drainPermits();
        }
    }

    @Override
    public void close() {
        try {
            subscription.close();
        } catch (IOException broken) {
            happened.release();
        }
    }
}
