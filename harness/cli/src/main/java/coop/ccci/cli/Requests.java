package coop.ccci.cli;

import coop.ccci.engine.run.RunRequest;

/** Finishes a request. */
final class Requests {
    private Requests() {}

    /** The same request, with the command line that repeats it. */
    static RunRequest repeatable(RunRequest request) {
        return request.repeatedBy(Repeat.of(request));
    }
}
