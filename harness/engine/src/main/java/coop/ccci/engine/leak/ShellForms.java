package coop.ccci.engine.leak;

import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** How shells write it: inside single quotes, double quotes, with backslashes, and inside {@code $'..'}. */
final class ShellForms {
    private ShellForms() {}

    static Stream<String> of(Body body) {
        return Stream.of(quoted(body), numbered(body)).flatMap(forms -> forms);
    }

    private static Stream<String> quoted(Body body) {
        String text = body.bytes();
        return Stream.of(
                text.replace("'", "'\\''"),
                text.replace("'", "'\"'\"'"),
                text.replaceAll("([\\\\\"$`])", "\\\\$1"),
                text.replaceAll("([\\\\\"$`!])", "\\\\$1"),
                text.replaceAll("([^A-Za-z0-9_@%+=:,./\\-\\x80-\\xff])", "\\\\$1"),
                text.replaceAll("([^A-Za-z0-9_\\-./\\x80-\\xff])", "\\\\$1"),
                text.replaceAll("([^A-Za-z0-9_\\x80-\\xff])", "\\\\$1"));
    }

    private static Stream<String> numbered(Body body) {
        IntPredicate printable = unit -> unit >= ' ' && unit < 0x7f && unit != '\'' && unit != '\\';
        return Stream.of(printable, printable.or(unit -> unit >= 0x80), Escaping.none())
                .flatMap(kept -> bytes().map(written -> new Escaping(kept, mnemonicOr(kept, written))))
                .map(rule -> rule.apply(body.bytes().chars()));
    }

    private static IntFunction<String> mnemonicOr(IntPredicate kept, IntFunction<String> written) {
        boolean everything = !kept.test('A');
        return unit -> everything ? written.apply(unit) : mnemonic(unit, written);
    }

    private static String mnemonic(int unit, IntFunction<String> written) {
        return switch (unit) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> written.apply(unit);
        };
    }

    private static Stream<IntFunction<String>> bytes() {
        return Stream.of(
                unit -> "\\" + octal(unit),
                unit -> "\\x" + HexFormat.of().toHexDigits((byte) unit),
                unit -> "\\x" + HexFormat.of().withUpperCase().toHexDigits((byte) unit));
    }

    private static String octal(int unit) {
        return "" + ((unit >> 6) & 7) + ((unit >> 3) & 7) + (unit & 7);
    }
}
