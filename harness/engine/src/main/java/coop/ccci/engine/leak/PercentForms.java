package coop.ccci.engine.leak;

import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Percent-encoding: all of it, or with the characters kept that RFC 3986, browsers, forms and libraries keep. */
final class PercentForms {
    private PercentForms() {}

    static Stream<String> of(Body body) {
        return Stream.of(HexFormat.of().withUpperCase(), HexFormat.of())
                .flatMap(digits -> Stream.concat(inAddresses(body, digits), inForms(body, digits)));
    }

    private static Stream<String> inAddresses(Body body, HexFormat digits) {
        Stream<IntPredicate> kept = Stream.of("-._~", "-._~!'()*", "-._~/", "-._~$&+:=@", "-._~!'()*;/?:@&=+$,#")
                .map(Escaping::alphanumericAnd);
        return Stream.concat(kept, Stream.of(Escaping.none()))
                .map(keeps -> new Escaping(keeps, unit -> percent(unit, digits)))
                .map(rule -> rule.apply(body.bytes().chars()));
    }

    private static Stream<String> inForms(Body body, HexFormat digits) {
        return Stream.of("-._", "-._*", "-._~")
                .map(Escaping::alphanumericAnd)
                .map(keeps -> new Escaping(keeps, unit -> unit == ' ' ? "+" : percent(unit, digits)))
                .map(rule -> rule.apply(body.bytes().chars()));
    }

    private static String percent(int unit, HexFormat digits) {
        return "%" + digits.toHexDigits((byte) unit);
    }
}
