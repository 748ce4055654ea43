package coop.ccci.engine.recipe;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code $NAME} and {@code ${NAME}} into a value of an environment file, and resolves its backslashes. */
final class EnvExpansion {
    private static final Pattern TOKEN = Pattern.compile(
            "\\\\(?<escaped>.)|\\$(?<bare>[A-Za-z_][A-Za-z0-9_]*)|\\$\\{(?<braced>[^}]*)\\}|(?<open>\\$\\{)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private EnvExpansion() {}

    static String expand(int line, String written, UnaryOperator<String> lookUp) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = TOKEN.matcher(written);
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(meaning(line, matcher, lookUp)));
        }
        return matcher.appendTail(out).toString();
    }

    private static String meaning(int line, Matcher token, UnaryOperator<String> lookUp) {
        if (token.group("escaped") != null) {
            return unescaped(token.group("escaped"));
        }
        if (token.group("bare") != null) {
            return lookUp.apply(token.group("bare"));
        }
        String braced = token.group("braced");
        if (braced == null || !NAME.matcher(braced).matches()) {
            throw EnvLine.broken(
                    line,
                    "\"" + token.group() + "\" is not understood",
                    "use ${NAME}, or single quotes for a dollar sign");
        }
        return lookUp.apply(braced);
    }

    private static String unescaped(String character) {
        return switch (character) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "\"", "\\", "$" -> character;
            default -> "\\" + character;
        };
    }
}
