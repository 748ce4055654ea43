package coop.ccci.tests.support.gitea;

import java.util.Locale;
import java.util.Set;

/** What a token is good for. */
public enum Scope {
    READ_ISSUE,
    WRITE_ISSUE,
    READ_REPOSITORY,
    WRITE_REPOSITORY,
    READ_ORGANIZATION,
    READ_USER;

    /** The scopes that the bot's token is to have. */
    public static Set<Scope> ofTheBot() {
        return Set.of(WRITE_ISSUE, WRITE_REPOSITORY, READ_ORGANIZATION, READ_USER);
    }

    /** Its name in Gitea. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** Whether it is among these; to write includes to read. */
    boolean isGivenBy(Set<Scope> granted) {
        return granted.stream()
                .map(Scope::name)
                .anyMatch(name -> name.equals(name()) || name.equals(name().replace("READ_", "WRITE_")));
    }
}
