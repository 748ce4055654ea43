package coop.ccci.engine.leak;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A rule that leaves some characters as they are and writes all others in another way. */
record Escaping(IntPredicate kept, IntFunction<String> written) {

    static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** The rule applied to characters, code points or bytes. */
    String apply(IntStream units) {
        StringBuilder text = new StringBuilder();
        units.forEach(unit -> {
            if (kept.test(unit)) {
                text.appendCodePoint(unit);
            } else {
                text.append(written.apply(unit));
            }
        });
        return text.toString();
    }

    /** Keeps letters, digits and these. */
    static IntPredicate alphanumericAnd(String others) {
        return unit -> ALPHANUMERIC.indexOf(unit) >= 0 || others.indexOf(unit) >= 0;
    }

    /** Keeps all of ASCII. */
    static IntPredicate ascii() {
        return unit -> unit < 0x7f;
    }

    /** Keeps nothing. */
    static IntPredicate none() {
        return unit -> false;
    }
}
