package coop.ccci.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.kit.Presence.Absent;
import coop.ccci.kit.Presence.Present;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProbeTests {
    private static final Tag FIRST = new Tag("first");
    private static final Tag SECOND = new Tag("second");

    @TempDir
    private Path folder;

    private final App app = new ShellApp();
    private FileProbe probe;

    @BeforeEach
    void probe() {
        probe = new FileProbe(new VolumeName("data"), "app", folder.toString());
    }

    @Test
    void seededItemIsPresentUntilItIsWiped() {
        probe.seed(app, FIRST);
        assertThat(probe.look(app, FIRST)).isInstanceOf(Present.class);
        probe.wipe(app);
        assertThat(probe.look(app, FIRST)).isInstanceOf(Absent.class);
    }

    @Test
    void wipeTouchesNothingElse() throws IOException {
        Files.writeString(folder.resolve("own"), "data");
        probe.seed(app, FIRST);
        probe.wipe(app);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("own"));
    }

    @Test
    void changedContentIsAbsence() throws IOException {
        probe.seed(app, FIRST);
        probe.seed(app, SECOND);
        Files.copy(file(SECOND), folder.resolve("copy"));
        Files.move(folder.resolve("copy"), file(FIRST), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(probe.look(app, FIRST).evidence()).contains("instead of");
        assertThat(probe.look(app, FIRST)).isInstanceOf(Absent.class);
    }

    @Test
    void itemThatWasNeverSeededCannotBeTold() {
        assertThatThrownBy(() -> probe.look(app, FIRST)).isInstanceOf(AppTrouble.class);
    }

    @Test
    void missingFolderIsTroubleAndNotAbsence() {
        FileProbe elsewhere = new FileProbe(new VolumeName("data"), "app", folder + "/none");
        assertThatThrownBy(() -> elsewhere.seed(app, FIRST)).isInstanceOf(AppTrouble.class);
        assertThatThrownBy(() -> elsewhere.wipe(app)).isInstanceOf(AppTrouble.class);
    }

    @Test
    void expectedPathIsWhereTheItemLies() {
        probe.seed(app, FIRST);
        assertThat(folder.resolve(probe.expectedPaths(app, FIRST).getFirst())).exists();
    }

    private Path file(Tag tag) {
        return folder.resolve(probe.expectedPaths(app, tag).getFirst());
    }
}
