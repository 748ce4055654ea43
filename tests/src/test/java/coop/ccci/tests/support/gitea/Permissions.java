package coop.ccci.tests.support.gitea;

import java.util.Optional;

/** Who may do what where. */
record Permissions(World world) {
    Access of(User user, Repo repo) {
        if (user.isAdministrator() || owns(user.login(), repo.name().owner())) {
            return Access.OWNER;
        }
        return repo.given(user.login()).orElseGet(() -> ofAnybody(repo));
    }

    Access of(Optional<User> user, Repo repo) {
        return user.map(one -> of(one, repo)).orElseGet(() -> ofAnybody(repo));
    }

    private boolean owns(String login, String owner) {
        return login.equalsIgnoreCase(owner)
                || world.findOrganisation(owner)
                        .map(organisation -> organisation.isOwnedBy(login))
                        .orElse(false);
    }

    private static Access ofAnybody(Repo repo) {
        return repo.isOpen() ? Access.READ : Access.NONE;
    }
}
