package coop.ccci.bot.store;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.PullRequestId;
import coop.ccci.bot.forge.RepoName;
import java.util.Locale;

/** What is looked up: names that differ only in case are the same, as they are for forges. */
final class Keys {
    /** Databases take no index entry of any length; no forge has a name as long as this. */
    private static final int LONGEST = 250;

    private Keys() {}

    static String repo(RepoName repo) {
        return folded(repo.toString());
    }

    static String pull(PullRequestId pullRequest) {
        return folded(pullRequest.toString());
    }

    static String person(Login person) {
        return folded(person.name().substring(0, Math.min(LONGEST, person.name().length())));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
