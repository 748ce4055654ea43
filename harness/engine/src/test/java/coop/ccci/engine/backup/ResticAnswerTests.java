package coop.ccci.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.model.HostTrouble;
import coop.ccci.model.RecipeProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResticAnswerTests {
    private static final String LISTING = """
            {"id":"abcd1234ef","struct_type":"snapshot","paths":["/v/s_alpha/_data"]}
            {"type":"dir","path":"/v"}
            {"type":"file","path":"/v/s_alpha/_data/dump","size":3}
            {"type":"file","path":"/v/s_alpha/_data/empty","size":0}
            {"type":"symlink","path":"/v/s_alpha/_data/link"}
            {"type":"file","path":"/v/s_alphabet/_data/other","size":3}
            """;

    @Test
    void summaryNamesTheSnapshot() {
        String said = "{\"message_type\":\"status\"}\n"
                + "{\"message_type\":\"summary\",\"snapshot_id\":\"abcd1234\",\"total_bytes_processed\":9,"
                + "\"total_files_processed\":2}\n";
        assertThat(ResticSummary.parse(said)).isEqualTo(new ResticSummary("abcd1234", 9, 2));
    }

    @Test
    void backupWithoutASummaryIsTrouble() {
        assertThatThrownBy(() -> ResticSummary.parse("{\"message_type\":\"status\"}"))
                .isInstanceOf(HostTrouble.class);
        assertThatThrownBy(() -> ResticSummary.parse("Fatal: no")).isInstanceOf(HostTrouble.class);
    }

    @Test
    void listingHoldsTheFullIdAndNoFolders() {
        SnapshotListing listing = listing("abcd1234");
        assertThat(listing.id()).isEqualTo("abcd1234ef");
        assertThat(listing.relativeTo(alpha("."))).containsExactly("dump", "empty", "link");
    }

    @Test
    void listingOfAnotherSnapshotIsTrouble() {
        assertThatThrownBy(() -> listing("99999999")).isInstanceOf(HostTrouble.class);
        assertThatThrownBy(() -> ResticJson.listing(List.of(), "abcd1234")).isInstanceOf(HostTrouble.class);
    }

    @Test
    void pathThatIsMissingOrEmptyInTheSnapshotIsRefused() {
        SnapshotListing listing = listing("abcd1234");
        listing.mustHold(List.of(alpha(".", "dump")));
        assertThatThrownBy(() -> listing.mustHold(List.of(alpha("empty")))).isInstanceOf(RecipeProblem.class);
        assertThatThrownBy(() -> listing.mustHold(List.of(alpha("dum")))).isInstanceOf(RecipeProblem.class);
    }

    @Test
    void pathOutsideTheVolumeIsRefused() {
        assertThatThrownBy(() -> alpha("../other")).isInstanceOf(RecipeProblem.class);
        assertThatThrownBy(() -> alpha("/etc")).isInstanceOf(RecipeProblem.class);
    }

    private static SnapshotListing listing(String id) {
        return ResticJson.listing(ResticJson.lines(LISTING), id);
    }

    private static CapturedVolume alpha(String... paths) {
        return new CapturedVolume("alpha", "/v/s_alpha/_data", List.of(paths));
    }
}
