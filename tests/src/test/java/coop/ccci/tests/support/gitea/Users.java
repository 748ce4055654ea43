package coop.ccci.tests.support.gitea;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody with an account, and the tokens they made; logins are the same in either case. */
final class Users {
    private final Sequence ids;
    private final Map<String, User> all = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Users(Sequence ids) {
        this.ids = ids;
    }

    /** Somebody, with a new account where there was none. */
    User named(String login) {
        return all.computeIfAbsent(Words.lower(login), key -> new User(ids.next(), login, User.Role.PERSON));
    }

    User administrator(String login) {
        User user = new User(named(login).id(), login, User.Role.ADMINISTRATOR);
        all.put(Words.lower(login), user);
        return user;
    }

    Optional<User> find(String login) {
        return Optional.ofNullable(all.get(Words.lower(login)));
    }

    /** Makes a token, as long as Gitea's are. */
    String token(String login, Set<Scope> scopes) {
        String secret = Words.digest("token " + ids.next() + " of " + login);
        tokens.put(secret, new Token(named(login).login(), scopes));
        return secret;
    }

    void revoke(String secret) {
        tokens.remove(secret);
    }

    Optional<Token> token(String secret) {
        return Optional.ofNullable(tokens.get(secret));
    }
}
