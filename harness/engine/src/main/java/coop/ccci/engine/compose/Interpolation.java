package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Atom;
import coop.ccci.engine.compose.Node.Fields;
import coop.ccci.engine.compose.Node.Items;
import coop.ccci.engine.compose.Node.Nothing;
import coop.ccci.engine.compose.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills variables into the values of a compose file, never into its keys, as docker's command line does. */
final class Interpolation {
    private static final String SUBSTITUTION = "[_a-zA-Z][_a-zA-Z0-9]*(?::?[-?][^}]*)?";
    private static final Pattern FORM = Pattern.compile(
            "\\$(?:(?<escaped>\\$)|(?<bare>" + SUBSTITUTION + ")|\\{(?<braced>" + SUBSTITUTION + ")\\}|)");
    /** In docker's own order: the first that occurs anywhere decides, so a message must not hold a dash. */
    private static final List<String> OPERATORS = List.of(":-", "-", ":?", "?");

    private final Map<String, String> variables;

    Interpolation(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The names of the variables that a text refers to. */
    static Stream<String> names(String source) {
        return FORM.matcher(source)
                .results()
                .map(Interpolation::substitution)
                .filter(Objects::nonNull)
                .map(Interpolation::name);
    }

    private static @Nullable String substitution(MatchResult found) {
        return found.group("bare") == null ? found.group("braced") : found.group("bare");
    }

    private static String name(String substitution) {
        return OPERATORS.stream()
                .filter(substitution::contains)
                .findFirst()
                .map(operator -> substitution.substring(0, substitution.indexOf(operator)))
                .orElse(substitution);
    }

    Fields fields(Fields fields) {
        Map<String, Node> filled = new LinkedHashMap<>();
        fields.entries().forEach((key, value) -> filled.put(key, node(value)));
        return new Fields(fields.place(), filled);
    }

    private Node node(Node node) {
        return switch (node) {
            case Fields fields -> fields(fields);
            case Items items -> items(items);
            case Text text -> new Text(text.place(), fill(text), text.source());
            case Atom atom -> atom;
            case Nothing nothing -> nothing;
        };
    }

    private Items items(Items items) {
        List<Node> filled = new ArrayList<>();
        items.items().forEach(item -> filled.add(node(item)));
        return new Items(items.place(), filled);
    }

    private String fill(Text text) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = FORM.matcher(text.source());
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(value(text, matcher)));
        }
        return matcher.appendTail(out).toString();
    }

    private String value(Text text, Matcher found) {
        if (found.group("escaped") != null) {
            return "$";
        }
        String substitution = substitution(found);
        if (substitution == null) {
            throw BrokenCompose.at(
                    text.place(),
                    "docker does not understand the variable in \"" + text.source() + "\"",
                    "use $NAME, ${NAME}, ${NAME:-default} or ${NAME:?message}, or write $$ for a dollar sign");
        }
        return OPERATORS.stream()
                .filter(substitution::contains)
                .findFirst()
                .map(operator -> operated(text, substitution, operator))
                .orElseGet(() -> variables.getOrDefault(substitution, ""));
    }

    private String operated(Text text, String substitution, String operator) {
        int at = substitution.indexOf(operator);
        String name = substitution.substring(0, at);
        String argument = substitution.substring(at + operator.length());
        String value = variables.getOrDefault(name, "");
        boolean missing = operator.startsWith(":") ? value.isEmpty() : !variables.containsKey(name);
        if (!missing) {
            return value;
        }
        if (operator.endsWith("-")) {
            return argument;
        }
        throw BrokenCompose.at(
                text.place(),
                "the variable " + name + " has to have a value: " + argument,
                "give it one in .env.sample, or in the plug-in's environment");
    }
}
