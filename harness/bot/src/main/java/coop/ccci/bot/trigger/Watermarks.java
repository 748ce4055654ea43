package coop.ccci.bot.trigger;

import coop.ccci.bot.forge.RepoName;
import java.time.Instant;
import java.util.Optional;

/** Remembers durably how far polling has come with each repository. */
public interface Watermarks {

    /** The moment from which on comments have yet to be looked at; empty where the repository was never polled. */
    Optional<Instant> polledUntil(RepoName repo);

    /** Remembers it; an earlier moment than the one remembered changes nothing. */
    void polledUntil(RepoName repo, Instant moment);
}
