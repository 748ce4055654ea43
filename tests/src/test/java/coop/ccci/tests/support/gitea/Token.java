package coop.ccci.tests.support.gitea;

import java.util.Set;

/** What a program signs in with. */
record Token(String login, Set<Scope> scopes) {
    Token {
        scopes = Set.copyOf(scopes);
    }
}
