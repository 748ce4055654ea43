package coop.ccci.tests.support.gitea;

import java.time.Instant;

/** A status that a commit was given; there can be many of one context, the last one counts. */
public record PostedStatus(
        long id,
        String sha,
        String state,
        String context,
        String description,
        String target,
        String creator,
        Instant created) {}
