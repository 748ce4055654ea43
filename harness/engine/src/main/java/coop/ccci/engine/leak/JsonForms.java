package coop.ccci.engine.leak;

import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The inside of a JSON string: the least escaping, that of common libraries, all of it, and JSON within JSON. */
final class JsonForms {
    private JsonForms() {}

    static Stream<String> of(Body body) {
        return Stream.of(HexFormat.of(), HexFormat.of().withUpperCase())
                .flatMap(digits -> escapings(digits)
                        .flatMap(rule -> Stream.of(once(rule, body.text()), once(rule, once(rule, body.text())))))
                .flatMap(text -> Stream.of(text, text.replace("/", "\\/")))
                .map(Body::bytesOf);
    }

    private static String once(Escaping rule, String text) {
        return rule.apply(text.chars());
    }

    private static Stream<Escaping> escapings(HexFormat digits) {
        IntPredicate least = unit -> unit >= ' ' && unit != '"' && unit != '\\';
        IntPredicate inPages = least.and(unit -> "<>&".indexOf(unit) < 0);
        IntPredicate inScripts = inPages.and(unit -> "='".indexOf(unit) < 0);
        Stream<Escaping> usual = Stream.of(least, inPages, inScripts)
                .flatMap(kept -> Stream.of(kept, kept.and(Escaping.ascii())))
                .map(kept -> new Escaping(kept, unit -> usual(unit, digits)));
        return Stream.concat(usual, Stream.of(new Escaping(Escaping.none(), unit -> unicode(unit, digits))));
    }

    private static String usual(int unit, HexFormat digits) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> unicode(unit, digits);
        };
    }

    private static String unicode(int unit, HexFormat digits) {
        return "\\u" + digits.toHexDigits((char) unit);
    }
}
