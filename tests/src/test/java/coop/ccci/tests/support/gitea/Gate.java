package coop.ccci.tests.support.gitea;

import java.util.Optional;
import java.util.Set;

/** Lets in whoever has a token, and only to what the token is good for. */
record Gate(Users users) {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    Caller admit(Call call, Optional<Category> category) {
        if (call.authorization().isEmpty()) {
            return new Caller(Optional.empty());
        }
        Token token = call.authorization()
                .flatMap(header -> users.token(header.replaceFirst("(?i)^(token|bearer) ", "")))
                .orElseThrow(() -> new Refusal(401, "invalid username, password or token"));
        category.map(one -> one.scope(call.method())).ifPresent(scope -> check(scope, token));
        return new Caller(users.find(token.login()));
    }

    private static void check(Scope needed, Token token) {
        if (!needed.isGivenBy(token.scopes())) {
            throw new Refusal(
                    403,
                    "token does not have at least one of required scope(s), required=[%s]".formatted(needed.word()));
        }
    }

    /** What an operation is about, as scopes see it. */
    enum Category {
        ISSUE,
        REPOSITORY,
        ORGANIZATION,
        USER;

        Scope scope(String method) {
            String level = READING.contains(method) ? "READ_" : "WRITE_";
            return Scope.valueOf(level + name());
        }
    }
}
