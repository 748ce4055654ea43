package coop.ccci.bot.build.drone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageTests {
    @Test
    void oneBuildIsTheRun() {
        assertThat(Lineage.of(List.of(live(3, 100)))).isEqualTo(new Lineage(live(3, 100), List.of()));
    }

    @Test
    void ofBuildsThatLiveTogetherTheOldestIsTheRun() {
        Lineage lineage = Lineage.of(List.of(live(5, 101), live(4, 100), live(6, 102)));
        assertThat(lineage.current().number()).isEqualTo(4);
        assertThat(lineage.duplicates()).extracting(DroneBuild::number).containsExactly(5L, 6L);
    }

    @Test
    void aBuildThatWasMadeWhileAnotherLivedStaysADuplicateWhenThatHasEnded() {
        Lineage lineage = Lineage.of(List.of(ended(4, 100, 160), live(5, 130)));
        assertThat(lineage.current().number()).isEqualTo(4);
    }

    @Test
    void aBuildThatWasMadeAfterTheLastHadEndedTakesItsPlace() {
        Lineage lineage = Lineage.of(List.of(ended(4, 100, 160), ended(5, 130, 131), live(6, 160)));
        assertThat(lineage.current().number()).isEqualTo(6);
        assertThat(lineage.duplicates()).extracting(DroneBuild::number).containsExactly(5L);
    }

    private static DroneBuild live(long number, long created) {
        return build(number, DroneStatus.RUNNING, created, 0);
    }

    private static DroneBuild ended(long number, long created, long finished) {
        return build(number, DroneStatus.FAILURE, created, finished);
    }

    private static DroneBuild build(long number, DroneStatus status, long created, long finished) {
        return new DroneBuild(number, status, "", Map.of(), created, created, finished, List.of());
    }
}
