package coop.ccci.engine.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.results.SampleResults;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.Clock;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.RunReport;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.engine.sabotage.Fault;
import coop.ccci.engine.sabotage.Scout;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RungName;
import coop.ccci.model.UsageProblem;
import coop.ccci.model.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdversaryTests {
    @TempDir
    Path runs;

    private final Told told = new Told(new ConcurrentLinkedQueue<>());

    private record Told(ConcurrentLinkedQueue<AdversaryReport.Case> cases) implements Watch {
        @Override
        public Events baseline() {
            return Events.none();
        }

        @Override
        public void attacking(int expected) {}

        @Override
        public void ended(AdversaryReport.Case ended) {
            cases.add(ended);
        }
    }

    private static final class StoppedClock implements Clock {
        @Override
        public Instant now() {
            return Instant.parse("2026-01-02T03:04:05Z");
        }

        @Override
        public long nanos() {
            return 0;
        }
    }

    private Climber publishing(Results results) {
        return (request, listener) -> {
            try {
                Files.createDirectories(request.runsFolder());
            } catch (IOException full) {
                throw new HostTrouble("making it: " + full, "make room", full);
            }
            return new RunReport(results, request.runsFolder());
        };
    }

    private Attack attack(Function<Fault, Climber> climbers, String... only) throws InterruptedException {
        Effort effort = new Effort(2, Set.of(only));
        return new Adversary(climbers, new StoppedClock(), effort).attack(request(cell()), "mailu", told);
    }

    private static HostChoice cell() {
        return new HostChoice.FreshCell(Egress.NONE);
    }

    private RunRequest request(HostChoice host) {
        return new RunRequest(
                new RecipeName("mailu"),
                "/src",
                "main",
                Optional.empty(),
                Optional.empty(),
                host,
                runs,
                EnumSet.allOf(RungName.class),
                RunRequest.AfterRun.TEAR_DOWN,
                List.of(),
                List.of());
    }

    @Test
    void faultsThatChangeNothingAreFindingsWithNumbersAndVolumes() throws InterruptedException {
        AdversaryReport report =
                attack(fault -> publishing(SampleResults.green())).report();

        assertThat(report.score().noticed()).isZero();
        assertThat(report.score().isFull()).isFalse();
        assertThat(report.findings().get(0).id()).isEqualTo("ADV-mailu-01");
        assertThat(report.findings().get(0).volume()).contains("admin");
        assertThat(report.findings().get(1).volume()).contains("mail");
        assertThat(report.findings().get(1).removed())
                .contains("not restored; ")
                .contains("restored empty");
    }

    @Test
    void redRungThatNamesTheVolumeIsCounted() throws InterruptedException {
        AdversaryReport report = attack(
                        fault -> publishing(fault instanceof Scout ? SampleResults.green() : SampleResults.red()))
                .report();

        assertThat(report.cases())
                .filteredOn(one -> one.removed().equals("volume mail: not restored"))
                .allMatch(AdversaryReport.Case::isNoticed);
        assertThat(report.cases())
                .filteredOn(one -> one.removed().equals("volume admin: not restored"))
                .extracting(AdversaryReport.Case::outcome)
                .containsExactly("unclear");
    }

    @Test
    void whatWasNotAskedForCountsAsNotNoticedAndIsNoFinding() throws InterruptedException {
        AdversaryReport report =
                attack(fault -> publishing(SampleResults.green()), "mail").report();

        assertThat(report.findings())
                .extracting(AdversaryReport.Finding::volume)
                .containsOnly(Optional.of("mail"));
        assertThat(report.cases())
                .filteredOn(one -> one.outcome().equals("left_out"))
                .hasSizeGreaterThan(5);
        assertThat(report.score().all()).isEqualTo(report.cases().size());
        assertThat(report.score().noticed()).isZero();
        assertThat(report.score().isFull()).isFalse();
        assertThat(told.cases()).hasSizeLessThan(report.cases().size());
    }

    @Test
    void wordThatNoFaultIsAboutIsRefused() {
        assertThatThrownBy(() -> attack(fault -> publishing(SampleResults.green()), "mail", "male"))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("attacking only \"male\": no fault is about that");
        assertThat(told.cases()).isEmpty();
    }

    @Test
    void climbThatIsRedWithoutAFaultIsRefused() {
        assertThatThrownBy(() -> attack(fault -> publishing(SampleResults.red())))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("it is red without any fault");
    }

    @Test
    void hostOfSomebodysIsNeverAttacked() {
        Adversary adversary =
                new Adversary(fault -> publishing(SampleResults.green()), new StoppedClock(), new Effort(1, Set.of()));

        assertThatThrownBy(() -> adversary.attack(request(new HostChoice.RunningCell("c0ffee")), "mailu", told))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("no guest");
    }

    @Test
    void climbThatCannotBeMadeIsNoNotice() throws InterruptedException {
        Climber broken = (request, listener) -> {
            throw new HostTrouble("booting a cell: no room", "make room");
        };
        AdversaryReport report = attack(
                        fault -> fault instanceof Scout ? publishing(SampleResults.green()) : broken, "teardown")
                .report();

        assertThat(report.cases())
                .filteredOn(one -> one.rung().equals("teardown"))
                .allSatisfy(one -> assertThat(one.outcome()).isEqualTo("unclear"))
                .allSatisfy(one -> assertThat(one.seen()).isEqualTo("booting a cell: no room"));
    }
}
