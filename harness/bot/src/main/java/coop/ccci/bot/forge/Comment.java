package coop.ccci.bot.forge;

import java.time.Instant;

/** A comment on a pull request as the forge has it now; {@code edited} equals {@code created} where nobody changed it. */
public record Comment(long id, PullRequestId pullRequest, Login author, String body, Instant created, Instant edited) {}
