package coop.ccci.engine.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.results.Leak;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedLeakTests {
    private static final byte[] SECRET = "x".repeat(50_000).concat("tr0ub4dor!").getBytes(UTF_8);

    @Test
    void secretInGzipMemberIsFoundWithBothPlaces() throws IOException {
        assertThat(scan(joined("before ".getBytes(UTF_8), gzip(SECRET))))
                .containsExactly(new Leak("s0", "log at byte 7, unpacked at byte 50000", "plain in gzip"));
    }

    @Test
    void secretInZlibStreamIsFound() throws IOException {
        assertThat(scan(zlib(SECRET))).extracting(Leak::encoding).containsExactly("plain in zlib");
    }

    @Test
    void secretInGzipInGzipIsFound() throws IOException {
        assertThat(scan(gzip(joined(SECRET, gzip(SECRET)))))
                .extracting(Leak::encoding)
                .containsExactly("plain in gzip", "plain in gzip in gzip");
    }

    @Test
    void encodedSecretInGzipIsFound() throws IOException {
        assertThat(scan(gzip("dHIwdWI0ZG9y".getBytes(UTF_8))))
                .extracting(Leak::encoding)
                .containsExactly("base64 in gzip");
    }

    @Test
    void gzipWithoutSecretIsClean() throws IOException {
        byte[] other = new String(SECRET, UTF_8).replace("4", "5").getBytes(UTF_8);
        assertThat(scan(joined(gzip(other), zlib(other), gzip(gzip(other))))).isEmpty();
    }

    @Test
    void secondMemberIsFoundAfterTheFirst() throws IOException {
        assertThat(scan(joined(gzip("nothing".getBytes(UTF_8)), gzip(SECRET)))).hasSize(1);
    }

    @Test
    void memberThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        byte[] packed = gzip(joined("tr0ub4dor".getBytes(UTF_8), random));
        assertThat(scan(Arrays.copyOf(packed, packed.length / 2)))
                .extracting(Leak::encoding)
                .contains("plain in gzip");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 8, 16, 30})
    void everyKindOfHeaderIsReadPast(int flags) throws IOException {
        byte[] packed = gzip(SECRET);
        packed[3] = (byte) flags;
        byte[] extra = (flags & 4) == 0 ? new byte[0] : new byte[] {3, 0, 9, 9, 9};
        byte[] name = (flags & 8) == 0 ? new byte[0] : new byte[] {'n', 0};
        byte[] comment = (flags & 16) == 0 ? new byte[0] : new byte[] {'c', 0};
        byte[] checksum = new byte[flags & 2];
        byte[] header = Arrays.copyOf(packed, 10);
        byte[] data = Arrays.copyOfRange(packed, 10, packed.length);
        assertThat(scan(joined(header, extra, name, comment, checksum, data))).hasSize(1);
    }

    @Test
    void memberIsFoundWhateverTheReadsAre() throws IOException {
        byte[] packed = joined("..".getBytes(UTF_8), gzip(gzip(SECRET)));
        for (int size = 1; size < 40; size++) {
            assertThat(new LeakScanner(Known.secrets("tr0ub4dor")).scan("log", new Trickle(packed, size)))
                    .hasSize(1);
        }
    }

    @Test
    void archiveNestedTooDeepIsTroubleAndNotClean() throws IOException {
        byte[] packed = SECRET;
        for (int depth = 0; depth < 5; depth++) {
            packed = gzip(packed);
        }
        byte[] tooDeep = packed;
        assertThatThrownBy(() -> scan(tooDeep)).isInstanceOf(HostTrouble.class).hasMessageContaining("nested");
    }

    @Test
    void archiveThatUnpacksToTooMuchIsTroubleAndNotClean() throws IOException {
        Layer layer = new Layer(
                Place.named("log"),
                Known.secrets("tr0ub4dor").matcher(),
                new Sightings(),
                new Allowance("log", 40_000),
                64);
        try (layer) {
            byte[] packed = gzip(SECRET);
            assertThatThrownBy(() -> layer.readAll(new ByteArrayInputStream(packed)))
                    .isInstanceOf(HostTrouble.class);
        }
    }

    @Test
    void randomBytesAreClean() {
        byte[] random = new byte[20_000_000];
        new Random(42).nextBytes(random);
        assertThat(scan(random)).isEmpty();
    }

    private static List<Leak> scan(byte[] bytes) {
        return new LeakScanner(Known.secrets("tr0ub4dor")).scan("log", new ByteArrayInputStream(bytes));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] zlib(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(packed)) {
            packing.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    /** Gives a few bytes per read. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;
        private final int size;

        Trickle(byte[] bytes, int size) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.size = size;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, Math.min(size, length));
        }
    }
}
