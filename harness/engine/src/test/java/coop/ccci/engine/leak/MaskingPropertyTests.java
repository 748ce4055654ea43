package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A form of a secret, anywhere in any bytes, in writes of any sizes. */
class MaskingPropertyTests {

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withCharRange('a', 'h')
                .withChars("XY7&'\"/\\<é \n")
                .ofMinLength(6)
                .ofMaxLength(80)
                .filter(value -> !Commonness.isCommon(value.strip()));
    }

    @Provide
    Arbitrary<byte[]> noise() {
        return Arbitraries.strings()
                .withCharRange('a', 'h')
                .withChars("=%\\&;\n\u0000\u001f\u008b")
                .ofMaxLength(300)
                .map(text -> text.getBytes(ISO_8859_1));
    }

    @Property(tries = 250)
    void hiddenFormIsFoundAndMasked(
            @ForAll("values") String value,
            @ForAll("noise") byte[] before,
            @ForAll("noise") byte[] after,
            @ForAll @IntRange(max = 100_000) int pick,
            @ForAll long cuts)
            throws IOException {
        RunSecrets secrets = Known.secrets(value);
        byte[] text = joined(before, form(value, pick), after);
        assertThat(new LeakScanner(secrets).scan("log", new ByteArrayInputStream(text)))
                .isNotEmpty();
        byte[] masked = masked(secrets, text, cuts);
        assertThat(masked).isEqualTo(masked(secrets, text, 0));
        assertThat(new LeakScanner(secrets).scan("log", new ByteArrayInputStream(masked)))
                .isEmpty();
    }

    @Property(tries = 250)
    void whatHoldsNoFormStaysAsItIs(@ForAll("values") String value, @ForAll("noise") byte[] text, @ForAll long cuts)
            throws IOException {
        RunSecrets secrets = Known.secrets(value, value + "-and-longer", "also-" + value);
        if (!holdsAny(text, secrets)) {
            assertThat(masked(secrets, text, cuts)).isEqualTo(text);
            assertThat(new LeakScanner(secrets).scan("log", new ByteArrayInputStream(text)))
                    .isEmpty();
        }
    }

    @Property(tries = 100)
    void maskedOutputHoldsNoFormAtAll(
            @ForAll("values") String first, @ForAll("values") String second, @ForAll long seed) throws IOException {
        RunSecrets secrets = Known.secrets(first, second);
        Random random = new Random(seed);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < 10; i++) {
            text.writeBytes(form(random.nextBoolean() ? first : second, random.nextInt(100_000)));
        }
        assertThat(holdsAny(masked(secrets, text.toByteArray(), seed), secrets)).isFalse();
    }

    private static byte[] form(String value, int pick) {
        List<Form> forms = SecretForms.of(new Secret("s", value));
        Form form = forms.get(pick % forms.size());
        byte[] bytes = new byte[form.length()];
        form.copyTo(bytes, bytes.length);
        return bytes;
    }

    private static boolean holdsAny(byte[] text, RunSecrets secrets) {
        String searched = new String(text, ISO_8859_1);
        return secrets.all().stream()
                .flatMap(secret -> SecretForms.of(secret).stream())
                .map(MaskingPropertyTests::text)
                .anyMatch(searched::contains);
    }

    private static String text(Form form) {
        byte[] bytes = new byte[form.length()];
        form.copyTo(bytes, bytes.length);
        return new String(bytes, ISO_8859_1);
    }

    /** Written in pieces that the number decides; all at once for 0. */
    private static byte[] masked(RunSecrets secrets, byte[] text, long cuts) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Random random = new Random(cuts);
        try (OutputStream masking = new MaskingOutputStream(target, secrets)) {
            for (int from = 0; from < text.length; ) {
                int to = cuts == 0 ? text.length : Math.min(text.length, from + 1 + random.nextInt(40));
                masking.write(Arrays.copyOfRange(text, from, to));
                masking.flush();
                from = to;
            }
        }
        return target.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
