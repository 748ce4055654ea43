package coop.ccci.engine.run;

import coop.ccci.engine.event.Events;

/** Climbs the ladder once: from a request to a published results.json. */
public interface Climber {

    /**
     * Climbs to the end, tears everything down and publishes. A thread interrupt ends the climb early: what is left is
     * {@code unver interrupted}, the teardown still runs, and the report is still given. The listener, and whatever is thrown,
     * holds no secret of the run in the clear.
     *
     * @throws coop.ccci.model.UsageProblem before anything is deployed, where the request names something that is not there
     * @throws coop.ccci.model.HostTrouble where not even a results.json could be written
     */
    RunReport climb(RunRequest request, Events listener);
}
