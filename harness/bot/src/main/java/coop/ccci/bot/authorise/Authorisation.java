package coop.ccci.bot.authorise;

import coop.ccci.bot.forge.Forge;
import coop.ccci.bot.forge.Login;
import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.forge.Standing;
import java.util.Set;

/** Lets people of the organisation, those who may push, and those on the operator's list have runs; nobody else. */
public record Authorisation(Forge forge, Set<Login> allowed) {

    /** Whether this person may; a forge that cannot be asked is a {@link coop.ccci.bot.forge.ForgeTrouble}, and nothing runs then. */
    public boolean permits(Login person, RepoName repo) {
        if (allowed.contains(person)) {
            return true;
        }
        return forge.standing(repo, person) != Standing.STRANGER;
    }
}
