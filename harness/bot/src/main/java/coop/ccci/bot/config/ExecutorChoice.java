package coop.ccci.bot.config;

import coop.ccci.bot.forge.RepoName;
import coop.ccci.kit.Secret;
import java.net.URI;
import java.util.Optional;

/** Who climbs. */
public sealed interface ExecutorChoice {

    /** This process. */
    record Local() implements ExecutorChoice {}

    /**
     * A Drone server, by builds of the repository that has cc-ci's pipeline; {@code upload} is the token that its steps send a run's
     * folder with, empty where they write into the bot's runs folder themselves.
     */
    record Drone(URI url, Secret token, RepoName repo, String branch, Optional<Secret> upload)
            implements ExecutorChoice {}
}
