package coop.ccci.tests.ladder;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.event.EventKind;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.event.Fact;
import coop.ccci.model.ExitCode;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Leftover;
import coop.ccci.tests.support.CellTraces;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.LabCell;
import coop.ccci.tests.support.Ladder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A Swarm that somebody else runs, with a stack on it whose service has our service's name on the shared network. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExistingHostTests {
    private final LabCell somebodys = LabCell.boot(Lab.CUSTOM_HTML);

    @BeforeAll
    void aNeighbourIsThere() {
        Neighbour.deploy(somebodys);
    }

    @AfterAll
    void theCellEnds() {
        somebodys.close();
    }

    @Test
    void aWholeClimbLeavesTheSwarmAndTheNeighbourAsTheyWere() {
        Set<String> before = somebodys.everything();
        Climbed climbed = Ladder.of(Lab.CUSTOM_HTML).on(somebodys.choice()).climb();
        assertThat(climbed)
                .passes(RungName.values())
                .isLevel(5, Verdict.GREEN, ExitCode.GREEN)
                .isClean();
        assertThat(somebodys.everything()).isEqualTo(before).anyMatch(name -> name.endsWith(" neighbour_app"));
        assertThat(Neighbour.page(somebodys)).isEqualTo(Neighbour.PAGE);
        assertThat(somebodys.run("sh", "-c", "ls /var/tmp/cc-ci 2>/dev/null || true"))
                .isEmpty();
    }

    @Test
    void aVolumeWithoutANameThatARunLeavesIsNamedAndAsksForAnOperator() {
        List<String> made = new ArrayList<>();
        Climbed climbed = climbInstall(whenever(
                "converge", EventKind.PHASE_FINISHED, () -> made.add(somebodys.run("docker", "volume", "create"))));
        assertThat(climbed).passes(RungName.INSTALL).isLevel(1, Verdict.RED, ExitCode.DIRTY);
        assertThat(climbed.results().flags().cleanTeardown()).isFalse();
        assertThat(climbed.results().leftovers()).containsExactly(new Leftover("volume", made.get(0), "unknown"));
        somebodys.run("docker", "volume", "rm", made.get(0));
    }

    @Test
    void aServiceInTheStackThatTheRecipeDoesNotNameIsAWrongIdentity() {
        Climbed climbed = climbInstall(
                whenever("converge", EventKind.PHASE_STARTED, () -> Neighbour.intrude(somebodys, "customht-")));
        assertThat(climbed)
                .fails(
                        RungName.INSTALL,
                        ReasonCode.WRONG_IDENTITY,
                        "service stray runs and is not in the compose files")
                .isLevel(0, Verdict.RED, ExitCode.RED)
                .isClean();
    }

    @Test
    void theTracesThatOtherTestsLookForAreThereWhileACellLives() {
        assertThat(CellTraces.of(somebodys.id(), somebodys.address()))
                .anyMatch(trace -> trace.startsWith("process "))
                .anyMatch(trace -> trace.startsWith("interface "))
                .anyMatch(trace -> trace.startsWith("/sys/fs/cgroup/"))
                .anyMatch(trace -> trace.endsWith("cells/" + somebodys.id()));
    }

    @Test
    void whatARunPutsOnACellIsNotOnTheMachine() {
        somebodys.run("mkdir", "/var/tmp/cc-ci/" + somebodys.id());
        assertThat(Path.of("/var/tmp/cc-ci", somebodys.id())).doesNotExist();
        somebodys.run("rmdir", "/var/tmp/cc-ci/" + somebodys.id());
    }

    private Climbed climbInstall(Events saboteur) {
        return Ladder.of(Lab.CUSTOM_HTML)
                .on(somebodys.choice())
                .only(RungName.INSTALL)
                .climb(saboteur);
    }

    private static Events whenever(String phase, String kind, Runnable act) {
        return (told, text, facts) -> {
            if (told.equals(kind) && phase.equals(facts.get(Fact.PHASE))) {
                act.run();
            }
        };
    }
}
