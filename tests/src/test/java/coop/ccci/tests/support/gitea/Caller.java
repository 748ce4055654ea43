package coop.ccci.tests.support.gitea;

import java.util.Optional;

/** Who asks; nobody, where no token came. */
record Caller(Optional<User> user) {
    User signedIn() {
        return user.orElseThrow(() -> new Refusal(401, "token is required"));
    }

    String login() {
        return signedIn().login();
    }
}
