package coop.ccci.tests.ladder;

import static coop.ccci.tests.support.ClimbedAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.results.ResultsFile;
import coop.ccci.model.ExitCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Verdict;
import coop.ccci.model.results.Results;
import coop.ccci.model.results.StageTest;
import coop.ccci.model.results.Timing;
import coop.ccci.tests.support.CellTraces;
import coop.ccci.tests.support.Climbed;
import coop.ccci.tests.support.Folders;
import coop.ccci.tests.support.JunitFiles;
import coop.ccci.tests.support.Lab;
import coop.ccci.tests.support.Ladder;
import coop.ccci.tests.support.ResultsText;
import coop.ccci.tests.support.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A recipe that is whole in every respect. */
@Tag("swarm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomHtmlLadderTests {
    private final Climbed climbed = Ladder.of(Lab.CUSTOM_HTML).climb();

    @Test
    void everyRungPasses() {
        assertThat(climbed)
                .passes(RungName.values())
                .isLevel(5, Verdict.GREEN, ExitCode.GREEN)
                .isClean();
    }

    @Test
    void everyColumnOfTheVolumeIsTrueAndThereIsNoNeighbourToLookAt() {
        assertThat(climbed.columns("content")).containsOnly(Optional.of(true));
        assertThat(climbed.volume("content").neighboursKept()).isEmpty();
    }

    @Test
    void whatRanIsWhatWasMeant() {
        assertThat(climbed.results().base()).hasValueSatisfying(base -> {
            assertThat(base.version()).isEqualTo("1.1.0+1.22.1");
            assertThat(base.ref()).isNotEqualTo(climbed.results().ref());
        });
        assertThat(climbed.results().identity().head())
                .singleElement()
                .satisfies(app ->
                        assertThat(app.runningDigest()).startsWith("sha256:").isEqualTo(app.intendedDigest()));
    }

    /** The same version twice would pass every other check. */
    @Test
    void theUpgradeBeginsOnTheBaseAndEndsOnTheVeryHead() {
        assertThat(commitsSeen("upgrade"))
                .containsExactly(
                        climbed.results().base().orElseThrow().ref().substring(0, 8),
                        climbed.results().ref().substring(0, 8));
        assertThat(commitsSeen("install"))
                .containsExactly(climbed.results().ref().substring(0, 8));
    }

    private List<String> commitsSeen(String stage) {
        return climbed.results().stages().stream()
                .filter(one -> one.name().equals(stage))
                .flatMap(one -> one.tests().stream())
                .map(StageTest::name)
                .filter(name -> name.contains(" is commit "))
                .map(name -> name.replaceFirst(".* is commit ", ""))
                .toList();
    }

    @Test
    void theImagesThatRanAreNamedByTheirIds() {
        assertThat(climbed.results().provenance().images())
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image.digest()).startsWith("sha256:"));
    }

    @Test
    void resultsAreValidAndHaveEveryFieldOfTheSchema() {
        Results read = ResultsFile.read(climbed.folder());
        assertThat(read).isEqualTo(climbed.results());
        assertThat(ResultsText.of(climbed.folder()).fieldNames())
                .containsExactlyInAnyOrderElementsOf(ResultsText.componentsOf(Results.class));
    }

    @Test
    void everyPhaseHasItsTime() {
        assertThat(climbed.results().timings())
                .allSatisfy(timing -> assertThat(timing.startMs() + timing.ms())
                        .isLessThanOrEqualTo(climbed.results().durationMs()))
                .extracting(timing -> timing.phase() + " " + timing.stack())
                .contains("lint -", "host -", "deploy head", "converge head", "functional head", "seed head")
                .contains("backup head", "restore each alone head", "restore all head", "remove head")
                .contains("deploy anew head", "restore fresh head", "teardown head")
                .contains("deploy base", "converge base", "seed base", "upgrade base");
        assertThat(climbed.results().timings()).extracting(Timing::ms).allMatch(ms -> ms >= 0);
    }

    @Test
    void everyStageIsAJunitFileOfItsChecks() {
        climbed.results()
                .stages()
                .forEach(stage -> assertThat(JunitFiles.cases(climbed.folder(), stage.name()))
                        .as(stage.name())
                        .hasSameSizeAs(stage.tests())
                        .isNotEmpty());
        assertThat(climbed.results().stages())
                .extracting(stage -> stage.name())
                .containsExactly("install", "upgrade", "backup", "restore", "functional", "lint", "teardown");
    }

    @Test
    void nothingOfTheCellOrTheRunIsLeftOnThisMachine() throws IOException {
        Told booted = climbed.events().stream()
                .filter(event -> event.kind().equals("cell.booted"))
                .findFirst()
                .orElseThrow();
        String address = booted.facts()
                .getOrDefault("address", "")
                .replaceFirst("^.*@", "")
                .replaceFirst(":.*$", "");
        assertThat(CellTraces.of(booted.facts().getOrDefault("cell", ""), address))
                .isEmpty();
        try (Stream<Path> work = Files.list(Folders.state().path().resolve("work"))) {
            assertThat(work)
                    .noneMatch(folder ->
                            folder.toString().contains(climbed.results().runId()));
        }
    }
}
