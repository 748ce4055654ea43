package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.stream.Stream;

/** Hexadecimal digits in both cases: run together, separated, or wrapped. */
final class HexForms {
    private static final int LINE_OF_BYTES = 30;

    private HexForms() {}

    static Stream<String> of(Body body) {
        Stream<String> whole = Stream.of("", ":", " ", ",", ", ")
                .map(HexFormat::ofDelimiter)
                .flatMap(format -> Stream.of(format.withLowerCase(), format.withUpperCase()))
                .map(format -> hex(body.bytes(), format));
        Stream<String> wrapped = Wrapping.blocks(body.bytes(), LINE_OF_BYTES)
                .map(block -> hex(block, HexFormat.of()))
                .flatMap(digits -> Wrapping.brokenOnce(digits, 2));
        return Stream.concat(whole, wrapped);
    }

    private static String hex(String bytes, HexFormat format) {
        return format.formatHex(bytes.getBytes(ISO_8859_1));
    }
}
