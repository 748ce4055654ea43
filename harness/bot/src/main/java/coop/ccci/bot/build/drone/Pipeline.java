package coop.ccci.bot.build.drone;

import coop.ccci.bot.forge.RepoName;
import coop.ccci.model.CommitSha;
import java.util.Optional;

/** The repository whose {@code .drone.yml} runs cc-ci, and of which commit: that one, or else the branch's tip. */
public record Pipeline(RepoName repository, String branch, Optional<CommitSha> commit) {}
