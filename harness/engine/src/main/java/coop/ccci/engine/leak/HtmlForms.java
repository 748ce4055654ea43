package coop.ccci.engine.leak;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** HTML and XML entities: the few named ones with every spelling of the quotes, and numeric ones for more or all. */
final class HtmlForms {
    private HtmlForms() {}

    static Stream<String> of(Body body) {
        return Stream.concat(named(body), numeric(body)).map(Body::bytesOf);
    }

    private static Stream<String> named(Body body) {
        String text = body.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String templated = text.replace("/", "&#x2F;").replace("=", "&#x3D;").replace("`", "&#x60;");
        return Stream.of(text, templated)
                .flatMap(escaped ->
                        Stream.of("\"", "&quot;", "&#34;", "&#x22;").map(quote -> escaped.replace("\"", quote)))
                .flatMap(escaped -> Stream.of("'", "&#39;", "&#039;", "&#x27;", "&apos;")
                        .map(apostrophe -> escaped.replace("'", apostrophe)));
    }

    private static Stream<String> numeric(Body body) {
        return Stream.of(
                        Escaping.none(),
                        Escaping.alphanumericAnd(""),
                        Escaping.alphanumericAnd(" -._,"),
                        Escaping.ascii())
                .flatMap(kept -> HtmlForms.entities().map(entity -> new Escaping(kept, entity)))
                .map(rule -> rule.apply(body.text().codePoints()));
    }

    private static Stream<IntFunction<String>> entities() {
        return Stream.of(
                unit -> "&#" + unit + ";",
                unit -> "&#x" + Integer.toHexString(unit) + ";",
                unit -> "&#x" + Integer.toHexString(unit).toUpperCase(Locale.ROOT) + ";");
    }
}
