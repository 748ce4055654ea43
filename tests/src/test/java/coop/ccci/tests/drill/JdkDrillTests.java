package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.machine.Ending;
import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.tests.support.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine whose only JDK is too old, or that has none, the launcher says so and starts nothing. */
@Tag("swarm")
class JdkDrillTests {
    @TempDir
    Path folder;

    @Test
    void jdkTooOldIsNamedWithWhereItIs() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk-17/bin"));
        Files.writeString(folder.resolve("jdk-17/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\n");
        for (String tool : new String[] {"java", "javac"}) {
            Path file = Files.writeString(bin.resolve(tool), "#!/bin/sh\necho started >&2\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Ending ended = launchedWhereOnly(folder.resolve("jdk-17"));
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.output())
                .contains("a JDK 21 or newer", "17.0.9 in " + folder.resolve("jdk-17"), "none is new enough", "next: ")
                .doesNotContain("started");
    }

    @Test
    void noJdkAtAllIsSaid() {
        Ending ended = launchedWhereOnly(folder);
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.output())
                .contains("found no JDK at all", "https://adoptium.net")
                .doesNotContain("none is new");
    }

    /** In a mount namespace in which every place of JDKs is empty. */
    private Ending launchedWhereOnly(Path jdk) {
        String hidden = "for place in /usr/lib/jvm /opt /usr/local; do"
                + " if [ -d $place ]; then mount -t tmpfs tmpfs $place; fi; done; exec \"$0\" run --help";
        Path launcher = Folders.checkout().resolve("cc-ci");
        return LocalProgram.of("unshare", "--mount", "bash", "-c", hidden, launcher.toString())
                .with(Map.of(
                        "JAVA_HOME",
                        jdk.toString(),
                        "HOME",
                        folder.toString(),
                        "PATH",
                        "/usr/bin:/bin:/usr/sbin:/sbin"))
                .run();
    }
}
