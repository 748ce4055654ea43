package coop.ccci.engine.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.results.Leak;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakScannerTests {
    @TempDir
    Path folder;

    private final LeakScanner scanner = new LeakScanner(Known.secrets("tr0ub4dor", "0ub4dor-and-more"));

    @Test
    void leakNamesSecretPlaceAndEncodingButNeverTheValue() throws IOException {
        Path log = Files.createDirectories(folder.resolve("services")).resolve("app.log");
        Files.writeString(log, "password=tr0ub4dor\n");
        assertThat(scanner.scan(folder)).containsExactly(new Leak("s0", "services/app.log at byte 9", "plain"));
    }

    @Test
    void folderWithoutSecretIsClean() throws IOException {
        Files.writeString(folder.resolve("run.log"), "tr0ub4do r\n");
        assertThat(scanner.scan(folder)).isEmpty();
    }

    @Test
    void nameOfFileIsScannedAndMasked() throws IOException {
        Files.writeString(folder.resolve("dump-tr0ub4dor.sql"), "tr0ub4dor");
        assertThat(scanner.scan(folder))
                .extracting(Leak::where)
                .containsExactly("the name of dump-***.sql at byte 5", "dump-***.sql at byte 0");
    }

    @Test
    void targetOfLinkIsScannedAndNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("latest"), Path.of("/nowhere/tr0ub4dor"));
        assertThat(scanner.scan(folder)).containsExactly(new Leak("s0", "the target of latest at byte 9", "plain"));
    }

    @Test
    void environmentOrLabelIsScannedUnderTheNameOfItsPlace() {
        assertThat(scanner.scan("environment of app", "PASSWORD=dHIwdWI0ZG9y"))
                .containsExactly(new Leak("s0", "environment of app at byte 9", "base64"));
    }

    @Test
    void twoSecretsThatOverlapAreBothNamed() {
        assertThat(scanner.scan("log", "tr0ub4dor-and-more"))
                .extracting(Leak::secret)
                .containsExactlyInAnyOrder("s0", "s1");
    }

    @Test
    void onlyTheFirstFewOfManyAreTold() {
        assertThat(scanner.scan("log", "tr0ub4dor ".repeat(1000)))
                .extracting(Leak::where)
                .startsWith("log at byte 0", "log at byte 10")
                .hasSize(5);
    }

    @Test
    void secretFarIntoALargeFileIsFoundAtItsByte() throws IOException {
        Files.writeString(folder.resolve("big"), "x".repeat((1 << 20) - 5) + "tr0ub4dor" + "y".repeat(1 << 20));
        assertThat(scanner.scan(folder)).containsExactly(new Leak("s0", "big at byte 1048571", "plain"));
    }

    @Test
    void missingFolderIsTroubleAndNotClean() {
        assertThatThrownBy(() -> scanner.scan(folder.resolve("missing")))
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("missing");
    }

    @Test
    void whatIsNoFileIsTroubleAndNotClean() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
            assertThatThrownBy(() -> scanner.scan(folder))
                    .isInstanceOf(HostTrouble.class)
                    .hasMessageContaining("socket");
        }
    }

    @Test
    void streamThatBreaksIsTroubleWithoutTheValue() {
        assertThatThrownBy(() -> scanner.scan("log of tr0ub4dor", new Broken()))
                .isInstanceOf(HostTrouble.class)
                .hasMessage("scanning log of *** for leaked secrets: java.io.IOException: lost *** half-way");
    }

    @Test
    void withoutSecretsEverythingIsStillRead() {
        assertThatThrownBy(() -> new LeakScanner(new RunSecrets()).scan("log", new Broken()))
                .isInstanceOf(HostTrouble.class);
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("lost tr0ub4dor half-way");
        }
    }
}
