package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.ccci.model.results.Leak;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each encoding, written down by hand or by somebody else's encoder: found, hidden, and clean when it is not there. */
class EncodingTests {
    private static final String VALUE = Known.VALUE;
    private static final RunSecrets SECRETS = Known.secrets(VALUE);

    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of("plain", bytes(VALUE)),
                Arguments.of("base64", Base64.getEncoder().encode(bytes(VALUE))),
                Arguments.of("base64", Base64.getEncoder().encode(bytes("u:" + VALUE + " and more"))),
                Arguments.of("base64", Base64.getEncoder().encode(bytes("u" + VALUE + "\n"))),
                Arguments.of("base64", Base64.getMimeEncoder().encode(bytes("x".repeat(44) + VALUE + "y"))),
                Arguments.of("base64", Base64.getMimeEncoder().encode(bytes("x".repeat(51) + VALUE + "y"))),
                Arguments.of("base64", bytes(base64InJson("x".repeat(49) + VALUE))),
                Arguments.of("base64", bytes("cCZzcyciPHcwcmQ-L1wkIDd-w6k".replace("-", "+"))),
                Arguments.of("base64url", bytes("cCZzcyciPHcwcmQ-L1wkIDd-w6k")),
                Arguments.of("hex", bytes(HexFormat.of().formatHex(bytes(VALUE)))),
                Arguments.of("hex", bytes(HexFormat.of().withUpperCase().formatHex(bytes(VALUE)))),
                Arguments.of("hex", bytes(HexFormat.ofDelimiter(":").formatHex(bytes(VALUE)))),
                Arguments.of("hex", bytes(wrappedHex("x".repeat(20) + VALUE))),
                Arguments.of("percent", bytes(URLEncoder.encode(VALUE, UTF_8))),
                Arguments.of("percent", bytes("p%26ss%27%22%3Cw0rd%3E%2F%5C%24%207~%C3%A9")),
                Arguments.of("percent", bytes("p%26ss%27%22%3cw0rd%3e%2f%5c%24%207~%c3%a9")),
                Arguments.of("percent", bytes("p%26ss'%22%3Cw0rd%3E%2F%5C%24%207~%C3%A9")),
                Arguments.of("percent", bytes(everyByte("%%%02X"))),
                Arguments.of("percent", bytes(everyByte("%%%02x"))),
                Arguments.of("json", bytes("p&ss'\\\"<w0rd>/\\\\$ 7~é")),
                Arguments.of("json", bytes("p&ss'\\\"<w0rd>\\/\\\\$ 7~\\u00e9")),
                Arguments.of("json", bytes("p\\u0026ss'\\\"\\u003cw0rd\\u003e/\\\\$ 7~é")),
                Arguments.of("json", bytes("p\\u0026ss\\u0027\\\"\\u003Cw0rd\\u003E/\\\\$ 7~é")),
                Arguments.of("json", bytes("p&ss'\\\\\\\"<w0rd>/\\\\\\\\$ 7~é")),
                Arguments.of("json", bytes(everyCharacter("\\u%04x"))),
                Arguments.of("json", bytes(everyCharacter("\\u%04X"))),
                Arguments.of("html", bytes("p&amp;ss'\"&lt;w0rd&gt;/\\$ 7~é")),
                Arguments.of("html", bytes("p&amp;ss&#39;&quot;&lt;w0rd&gt;/\\$ 7~é")),
                Arguments.of("html", bytes("p&#38;ss&#39;&#34;&#60;w0rd&#62;&#47;&#92;&#36;&#32;7&#126;&#233;")),
                Arguments.of("html", bytes(everyCharacter("&#%d;"))),
                Arguments.of("html", bytes(everyCharacter("&#x%x;"))),
                Arguments.of("html", bytes(everyCharacter("&#x%X;"))),
                Arguments.of("shell", bytes("p&ss'\\''\"<w0rd>/\\$ 7~é")),
                Arguments.of("shell", bytes("p&ss'\"'\"'\"<w0rd>/\\$ 7~é")),
                Arguments.of("shell", bytes("p\\&ss\\'\\\"\\<w0rd\\>/\\\\\\$\\ 7\\~é")),
                Arguments.of("shell", bytes("p&ss\\'\"<w0rd>/\\\\$ 7~\\303\\251")),
                Arguments.of("shell", bytes("p&ss'\\\"<w0rd>/\\\\\\$ 7~é")),
                Arguments.of("shell", bytes(everyByte("\\x%02x"))),
                Arguments.of("utf-16", VALUE.getBytes(UTF_16LE)),
                Arguments.of("utf-16", VALUE.getBytes(UTF_16BE)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void isFoundByItsNameAndByNoOther(String encoding, byte[] written) {
        assertThat(new LeakScanner(SECRETS).scan("log", new ByteArrayInputStream(around(written))))
                .extracting(Leak::secret, Leak::encoding)
                .containsExactly(tuple("s0", encoding));
    }

    @ParameterizedTest
    @MethodSource("written")
    void isCleanWithAnotherSecret(String encoding, byte[] written) {
        String other = VALUE.substring(0, 6) + "!" + VALUE.substring(7);
        assertThat(new LeakScanner(Known.secrets(other)).scan("log", new ByteArrayInputStream(around(written))))
                .as(encoding)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("written")
    void isHiddenWhereverItIsCut(String encoding, byte[] written) throws Exception {
        byte[] whole = around(written);
        byte[] expected = masked(whole, whole.length);
        assertThat(new String(expected, ISO_8859_1)).as(encoding).contains("***");
        for (int cut = 0; cut < whole.length; cut++) {
            assertThat(masked(whole, cut)).isEqualTo(expected);
        }
        assertThat(new LeakScanner(SECRETS).scan("log", new ByteArrayInputStream(expected)))
                .isEmpty();
    }

    private static byte[] masked(byte[] whole, int cut) throws Exception {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream masking = new Masker(SECRETS).mask(target)) {
            masking.write(whole, 0, cut);
            masking.flush();
            masking.write(whole, cut, whole.length - cut);
        }
        return target.toByteArray();
    }

    private static byte[] around(byte[] written) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes("-- before --"));
        whole.writeBytes(written);
        whole.writeBytes(bytes("-- after --"));
        return whole.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String everyByte(String format) {
        StringBuilder text = new StringBuilder();
        for (byte value : bytes(VALUE)) {
            text.append(format.formatted(value & 0xff));
        }
        return text.toString();
    }

    private static String everyCharacter(String format) {
        StringBuilder text = new StringBuilder();
        VALUE.chars().forEach(value -> text.append(format.formatted(value)));
        return text.toString();
    }

    private static String base64InJson(String text) {
        return new String(Base64.getMimeEncoder().encode(bytes(text)), ISO_8859_1).replace("\r\n", "\\n");
    }

    private static String wrappedHex(String text) {
        return HexFormat.of().formatHex(bytes(text)).replaceAll("(.{60})", "$1\n");
    }
}
