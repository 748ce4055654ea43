package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Base64.Encoder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Base64 of a body alone or inside something longer: whatever stands before shifts it by 0, 1 or 2 bytes, and the
 * characters that hold bits of neighbours are left out.
 */
final class Base64Forms {
    private static final int LINE_OF_BYTES = 48;

    private Base64Forms() {}

    static Stream<String> standard(Body body) {
        return forms(body.bytes(), Base64.getEncoder());
    }

    static Stream<String> urlSafe(Body body) {
        return forms(body.bytes(), Base64.getUrlEncoder());
    }

    private static Stream<String> forms(String bytes, Encoder encoder) {
        Stream<String> alone = Stream.of(encode(bytes, encoder), encode(bytes, encoder.withoutPadding()));
        Stream<String> wrapped = Wrapping.blocks(bytes, LINE_OF_BYTES)
                .flatMap(block -> cores(block, encoder))
                .flatMap(core -> Wrapping.brokenOnce(core, 1));
        return Stream.of(alone, cores(bytes, encoder), wrapped).flatMap(forms -> forms);
    }

    private static Stream<String> cores(String bytes, Encoder encoder) {
        return IntStream.range(0, 3).mapToObj(shift -> core(bytes, shift, encoder));
    }

    private static String core(String bytes, int shift, Encoder encoder) {
        String shifted = encode("\0".repeat(shift) + bytes, encoder.withoutPadding());
        int first = (8 * shift + 5) / 6;
        int end = 8 * (shift + bytes.length()) / 6;
        return shifted.substring(first, end);
    }

    private static String encode(String bytes, Encoder encoder) {
        return new String(encoder.encode(bytes.getBytes(ISO_8859_1)), ISO_8859_1);
    }
}
