package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class MaskingOutputStreamTests {
    private final ByteArrayOutputStream target = new ByteArrayOutputStream();

    @Test
    void secretSplitOverTwoWritesIsMasked() throws IOException {
        try (OutputStream masking = new MaskingOutputStream(target, Known.secrets("tr0ub4dor"))) {
            write(masking, "password is tr0u");
            write(masking, "b4dor!");
        }
        assertThat(written()).isEqualTo("password is ***!");
    }

    @Test
    void flushKeepsWhatMayBecomeASecret() throws IOException {
        OutputStream masking = new MaskingOutputStream(target, Known.secrets("tr0ub4dor"));
        write(masking, "password is t");
        assertThat(written()).isEqualTo("password is ");
        write(masking, "r0ub4do");
        assertThat(written()).isEqualTo("password is ");
        write(masking, "oh");
        assertThat(written()).isEqualTo("password is tr0ub4dooh");
    }

    @Test
    void flushPassesAllElseAtOnce() throws IOException {
        OutputStream masking = new MaskingOutputStream(target, Known.secrets("tr0ub4dor"));
        write(masking, "line one\n");
        assertThat(written()).isEqualTo("line one\n");
    }

    @Test
    void closeEndsTheWait() throws IOException {
        OutputStream masking = new MaskingOutputStream(target, Known.secrets("tr0ub4dor"));
        write(masking, "tr0u");
        masking.close();
        assertThat(written()).isEqualTo("tr0u");
    }

    @Test
    void singleBytesAreMaskedToo() throws IOException {
        try (OutputStream masking = new MaskingOutputStream(target, Known.secrets("tr0ub4dor"))) {
            for (byte value : "a tr0ub4dor z".getBytes(UTF_8)) {
                masking.write(value);
            }
        }
        assertThat(written()).isEqualTo("a *** z");
    }

    @Test
    void secretRegisteredBetweenWritesCountsForWhatIsHeldBack() throws IOException {
        RunSecrets secrets = Known.secrets("tr0ub4dor");
        try (OutputStream masking = new MaskingOutputStream(target, secrets)) {
            write(masking, "horse-battery tr0ub");
            secrets.register(new Secret("late", "ub4-horse"));
            write(masking, "4-horse and horse-battery ub4-horse");
        }
        assertThat(written()).isEqualTo("horse-battery tr0*** and horse-battery ***");
    }

    @Test
    void overlappingSecretsBecomeOneMask() {
        assertThat(mask("<abcdefghij>", "abcdefg", "efghij")).isEqualTo("<***>");
    }

    @Test
    void longestOfSeveralBeginningsIsMasked() throws IOException {
        try (OutputStream masking = new MaskingOutputStream(target, Known.secrets("abcdef", "abcdefghij"))) {
            write(masking, "<abcdef");
            write(masking, "ghij> <abcdef> <abcdefghi>");
        }
        assertThat(written()).isEqualTo("<***> <***> <***ghi>");
    }

    @Test
    void secretInsideAnotherIsMaskedAloneAndWithin() {
        assertThat(mask("<bcdefgh> <abcdefghij>", "abcdefghij", "bcdefgh")).isEqualTo("<***> <***>");
    }

    @Test
    void neighbouringSecretsKeepTheirMasks() {
        assertThat(mask("abcdefabcdef", "abcdef")).isEqualTo("******");
    }

    @Test
    void maskingAgainChangesNothing() {
        Masker masker = new Masker(Known.secrets("abcdef"));
        String once = masker.mask("<abcdef>");
        assertThat(masker.mask(once)).isSameAs(once);
    }

    @Test
    void formsLongerThanTheRoomAreMasked() {
        String value = "0123456789abcdef".repeat(4000);
        assertThat(mask("<" + value + ">", value)).isEqualTo("<***>");
    }

    private static String mask(String text, String... secrets) {
        return new Masker(Known.secrets(secrets)).mask(text);
    }

    private static void write(OutputStream masking, String text) throws IOException {
        masking.write(text.getBytes(UTF_8));
        masking.flush();
    }

    private String written() {
        return target.toString(UTF_8);
    }
}
