package coop.ccci.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.bot.check.Finding.Weight;
import coop.ccci.bot.config.StoreAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTests {
    @TempDir
    Path home;

    @Test
    void folderThatCanBeWrittenToIsFineAndStaysEmpty() {
        assertThat(FolderCheck.ofRuns(home)).isEqualTo(Finding.fine("runs can be written to " + home));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void folderThatIsNotThereYetIsNotMade() {
        Path runs = home.resolve("state/runs");
        assertThat(FolderCheck.ofRuns(runs).weight()).isEqualTo(Weight.FINE);
        assertThat(FolderCheck.ofRuns(runs).what()).contains("is not there yet");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void fileInPlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("runs"), "");
        assertThat(FolderCheck.ofRuns(file.resolve("below")))
                .satisfies(finding -> assertThat(finding.weight()).isEqualTo(Weight.BROKEN))
                .satisfies(finding -> assertThat(finding.what()).contains("writing to " + file));
    }

    @Test
    void databaseThatIsNotThereYetIsNotMade() {
        Finding finding = StoreCheck.of(new StoreAccess.SqliteFile(home.resolve("bot.db")));
        assertThat(finding.weight()).isEqualTo(Weight.FINE);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatIsNoDatabaseIsSaid() throws IOException {
        Path file = Files.writeString(
                home.resolve("bot.db"), "not a database, and long enough to be seen as none\n".repeat(99));
        Finding finding = StoreCheck.of(new StoreAccess.SqliteFile(file));
        assertThat(finding.weight()).isEqualTo(Weight.BROKEN);
        assertThat(finding.text()).contains(file.toString());
    }
}
