package coop.ccci.cli;

import coop.ccci.engine.run.RunRequest;

/** Finishes a request. */
final class Requests {
    private Requests() {}

    /** The same request, with the command line that repeats it. */
    static RunRequest repeatable(RunRequest request) {
        return new RunRequest(
                request.recipe(),
                request.source(),
                request.ref(),
                request.base(),
                request.pullRequest(),
                request.host(),
                request.runsFolder(),
                request.only(),
                request.afterRun(),
                request.imageArchives(),
                Repeat.of(request),
                request.runId(),
                request.trust());
    }
}
