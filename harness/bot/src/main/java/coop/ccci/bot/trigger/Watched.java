package coop.ccci.bot.trigger;

import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Whose comments are the bot's business: those on repositories that are enrolled just now, by anybody but itself. */
public record Watched(Supplier<Set<RepoName>> enrolled, Login self) {

    /** The repository as it is enrolled, however its name was written. */
    Optional<RepoName> find(String fullName) {
        return enrolled.get().stream()
                .filter(repo -> repo.toString().equalsIgnoreCase(fullName))
                .findFirst();
    }
}
