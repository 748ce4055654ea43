package coop.ccci.engine.recipe;

import coop.ccci.model.RecipeProblem;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of an environment file, taken apart. */
final class EnvLine {
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:export\\s+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(?<rest>.*?)\\s*");
    private static final Pattern DOUBLE = Pattern.compile("\"(?<value>(?:[^\"\\\\]|\\\\.)*)\"(?<after>.*)");
    private static final Pattern SINGLE = Pattern.compile("'(?<value>[^']*)'(?<after>.*)");
    private static final Pattern BARE = Pattern.compile("(?<value>.*?)(?<after>(?:^|\\s+)#.*)?");

    private EnvLine() {}

    /** How a value's dollar signs are meant. */
    enum Quoting {
        LITERAL,
        EXPANDED
    }

    /** A variable, its value as written, and what the comment after it says. */
    record Assignment(int line, String name, String written, Quoting quoting, String comment) {

        /** The value, with the variables it refers to filled in. */
        String value(UnaryOperator<String> lookUp) {
            return quoting == Quoting.LITERAL ? written : EnvExpansion.expand(line, written, lookUp);
        }
    }

    static Optional<Assignment> parse(int number, String text) {
        if (text.isBlank() || text.stripLeading().startsWith("#")) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw broken(number, "\"" + text.strip() + "\" sets no variable", "write NAME=value, or # in front of it");
        }
        return Optional.of(assignment(number, line.group("name"), line.group("rest")));
    }

    private static Assignment assignment(int number, String name, String rest) {
        boolean literal = rest.startsWith("'");
        Matcher value = (literal ? SINGLE : rest.startsWith("\"") ? DOUBLE : BARE).matcher(rest);
        if (!value.matches()) {
            throw broken(number, name + " has a quote that does not end on its line", "close the quote");
        }
        String after = value.group("after") == null ? "" : value.group("after").strip();
        if (!after.isEmpty() && !after.startsWith("#")) {
            throw broken(number, name + " has something after its quotes: " + after, "put all of the value in quotes");
        }
        return new Assignment(
                number,
                name,
                value.group("value"),
                literal ? Quoting.LITERAL : Quoting.EXPANDED,
                after.replaceFirst("^#\\s*", ""));
    }

    static RecipeProblem broken(int line, String why, String next) {
        return BrokenRecipe.because("reading .env.sample:" + line + ": " + why, next);
    }
}
