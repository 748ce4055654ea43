package coop.ccci.engine.compose;

import coop.ccci.engine.compose.Node.Atom;
import coop.ccci.engine.compose.Node.Nothing;
import coop.ccci.engine.compose.Node.Text;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a plain scalar means to docker's command line, whose YAML library takes {@code yes} for a text and {@code 0444}
 * for an octal number.
 */
final class Scalars {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUES = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSES = Set.of("false", "False", "FALSE");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9_]*)");
    private static final Pattern OCTAL = Pattern.compile("0o?[0-7_]+");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F_]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private Scalars() {}

    static Node plain(Place place, String text) {
        if (NULLS.contains(text)) {
            return new Nothing(place);
        }
        if (TRUES.contains(text) || FALSES.contains(text)) {
            return new Atom(place, TRUES.contains(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return whole(place, text, 10, 0);
        }
        if (OCTAL.matcher(text).matches()) {
            return whole(place, text, 8, text.startsWith("0o") ? 2 : 1);
        }
        if (HEX.matcher(text).matches()) {
            return whole(place, text, 16, 2);
        }
        if (FLOAT.matcher(text).matches()) {
            return new Atom(place, Double.valueOf(text));
        }
        return new Text(place, text, text);
    }

    private static Node whole(Place place, String text, int radix, int prefix) {
        String digits = text.substring(prefix).replace("_", "");
        if (digits.isEmpty()) {
            return new Text(place, text, text);
        }
        BigInteger value = new BigInteger(digits, radix);
        return value.bitLength() < Long.SIZE ? new Atom(place, value.longValueExact()) : new Text(place, text, text);
    }

    /** A number as docker writes it where a string is wanted: {@code 1.50} becomes {@code 1.5}, {@code 1e3} becomes {@code 1000}. */
    static String written(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value.toString();
    }
}
