package coop.ccci.engine.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of one of the proxy's routers, such as {@code Host(`a`) && (PathPrefix(`/x`) || !Method(`GET`))}: whether every
 * request that it matches is for one of the stack's own hosts. What cannot be read does not count as its own.
 */
final class RouteRule {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<mark>&&|\\|\\||[!(),])|(?<word>[A-Za-z]+)|`(?<raw>[^`]*)`|\"(?<quoted>[^\"\\\\]*)\")\\s*");
    private static final Pattern EVERY_NAME = Pattern.compile("HostSNI\\((`\\*`|\"\\*\")\\)");
    private static final Set<String> BY_HOST = Set.of("Host", "HostSNI");
    private static final int LONGEST = 2000;
    private static final int DEEPEST = 20;

    private final List<String> tokens;
    private final Own own;
    private int at;
    private int depth;

    private RouteRule(List<String> tokens, Own own) {
        this.tokens = tokens;
        this.own = own;
    }

    /** Whether only requests for own hosts match. */
    static boolean isOwn(String rule, Own own) {
        return tokens(rule)
                .map(tokens -> new RouteRule(tokens, own))
                .filter(RouteRule::isOwn)
                .isPresent();
    }

    /** Whether it matches everything that comes in over TCP. */
    static boolean isEveryName(String rule) {
        return EVERY_NAME.matcher(rule.strip()).matches();
    }

    private static Optional<List<String>> tokens(String rule) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(rule);
        int end = 0;
        while (rule.length() <= LONGEST && token.find() && token.start() == end) {
            end = token.end();
            tokens.add(written(token));
        }
        return end == rule.length() && !tokens.isEmpty() ? Optional.of(tokens) : Optional.empty();
    }

    /** A text is told from a word by a quote before it. */
    private static String written(Matcher token) {
        if (token.group("mark") != null) {
            return token.group("mark");
        }
        if (token.group("word") != null) {
            return token.group("word");
        }
        return "`" + (token.group("raw") == null ? token.group("quoted") : token.group("raw"));
    }

    private boolean isOwn() {
        try {
            return either() && at == tokens.size();
        } catch (Unreadable odd) {
            return false;
        }
    }

    private boolean either() {
        boolean all = both();
        while (take("||")) {
            all &= both();
        }
        return all;
    }

    private boolean both() {
        boolean any = one();
        while (take("&&")) {
            any |= one();
        }
        return any;
    }

    private boolean one() {
        if (++depth > DEEPEST) {
            throw new Unreadable();
        }
        try {
            return take("!") ? isNotOwn() : take("(") ? inBrackets() : matcher();
        } finally {
            depth--;
        }
    }

    /** What does not match one thing matches all others. */
    private boolean isNotOwn() {
        one();
        return false;
    }

    private boolean inBrackets() {
        boolean inside = either();
        require(")");
        return inside;
    }

    private boolean matcher() {
        String name = next();
        if (!name.matches("[A-Za-z]+")) {
            throw new Unreadable();
        }
        require("(");
        boolean hosts = BY_HOST.contains(name);
        do {
            hosts &= own.hasHost(text());
        } while (take(","));
        require(")");
        return hosts;
    }

    private String text() {
        String token = next();
        if (!token.startsWith("`")) {
            throw new Unreadable();
        }
        return token.substring(1);
    }

    private boolean take(String mark) {
        boolean there = at < tokens.size() && tokens.get(at).equals(mark);
        at += there ? 1 : 0;
        return there;
    }

    private void require(String mark) {
        if (!take(mark)) {
            throw new Unreadable();
        }
    }

    private String next() {
        if (at == tokens.size()) {
            throw new Unreadable();
        }
        return tokens.get(at++);
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
