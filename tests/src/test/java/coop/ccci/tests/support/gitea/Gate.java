package coop.ccci.tests.support.gitea;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets in whoever has a token, and only to what the token is good for. */
record Gate(Users users) {
    /** A header that does not look like this counts as none. */
    private static final Pattern HEADER = Pattern.compile("(?i)(?:token|bearer) (\\S+)");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    Caller admit(Call call, Optional<Category> category) {
        Optional<Token> token = call.authorization()
                .map(HEADER::matcher)
                .filter(Matcher::matches)
                .map(header -> header.group(1))
                .map(this::known);
        token.ifPresent(one -> category.map(about -> about.scope(call.method())).ifPresent(scope -> check(scope, one)));
        return new Caller(token.flatMap(one -> users.find(one.login())));
    }

    private Token known(String secret) {
        return users.token(secret).orElseThrow(() -> new Refusal(401, "invalid username, password or token"));
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
