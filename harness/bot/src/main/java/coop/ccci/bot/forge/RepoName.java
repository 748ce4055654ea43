package coop.ccci.bot.forge;

import coop.ccci.model.UsageProblem;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A repository's full name on the forge: owner and name, each of letters, digits, dots, dashes and underscores; names that differ only
 * in case are the same repository.
 */
public record RepoName(String owner, String name) {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

    public RepoName {
        if (!PART.matcher(owner).matches() || !PART.matcher(name).matches()) {
            throw new UsageProblem(
                    "\"" + owner + "/" + name + "\" is not a repository's name", "write it as owner/name");
        }
    }

    /** Reads {@code owner/name}. */
    public static RepoName of(String full) {
        int slash = full.indexOf('/');
        if (slash < 0) {
            throw new UsageProblem("\"" + full + "\" is not a repository's name", "write it as owner/name");
        }
        return new RepoName(full.substring(0, slash), full.substring(slash + 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RepoName repo && repo.toString().equalsIgnoreCase(toString());
    }

    @Override
    public int hashCode() {
        return toString().toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
