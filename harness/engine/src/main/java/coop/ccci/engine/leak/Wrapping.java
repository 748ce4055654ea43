package coop.ccci.engine.leak;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How tools such as {@code base64} and {@code xxd -p} wrap what they print: a block no longer than one of their lines
 * is broken at most once, so a long secret is looked for block by block.
 */
final class Wrapping {
    private Wrapping() {}

    /** The bytes in blocks of at most this length; the last one overlaps its neighbour, so that none is short. */
    static Stream<String> blocks(String bytes, int length) {
        if (bytes.length() <= length) {
            return Stream.of(bytes);
        }
        int count = (bytes.length() + length - 1) / length;
        return IntStream.range(0, count)
                .map(block -> Math.min(block * length, bytes.length() - length))
                .mapToObj(start -> bytes.substring(start, start + length));
    }

    /** The text whole, and with each kind of line break after each multiple of {@code unit} characters. */
    static Stream<String> brokenOnce(String text, int unit) {
        Stream<String> broken = IntStream.range(1, text.length() / unit + 1)
                .map(place -> place * unit)
                .filter(place -> place < text.length())
                .boxed()
                .flatMap(place -> Stream.of("\n", "\r\n", "\\n")
                        .map(end -> text.substring(0, place) + end + text.substring(place)));
        return Stream.concat(Stream.of(text), broken);
    }
}
