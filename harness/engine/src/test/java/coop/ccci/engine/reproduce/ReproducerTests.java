package coop.ccci.engine.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.event.Events;
import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.engine.reproduce.Reproduction.Outcome;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.Clock;
import coop.ccci.engine.run.Harness;
import coop.ccci.engine.run.HostChoice;
import coop.ccci.engine.run.PluginDigest;
import coop.ccci.engine.run.RunReport;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.RecipeName;
import coop.ccci.model.RungName;
import coop.ccci.model.UsageProblem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducerTests {
    private static final RecipePlugin PLUGIN = FakePlugin.plain();
    private static final Climber NOBODY = (request, listener) -> {
        throw new AssertionError("nothing was to be run");
    };

    private static final Clock STOPPED = new Clock() {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }
    };

    @TempDir
    private Path folder;

    private final SampleRun first = ours(SampleRun.first());
    private Harness harness = new Harness("1.0", "unknown");

    /** As this very program and plug-in would have written it. */
    private static SampleRun ours(SampleRun run) {
        return run.with("/provenance/harness_version", "\"1.0\"")
                .with("/provenance/harness_commit", "\"unknown\"")
                .with("/provenance/plugin_digest", "\"" + PluginDigest.of(PLUGIN) + "\"");
    }

    private static Climber seeing(SampleRun second) {
        return (request, listener) -> new RunReport(ours(second).results(), Path.of("none"));
    }

    private Reproduction reproduce(Climber climber, Path... archives) {
        return new Reproducer(climber, harness, recipe -> PLUGIN, STOPPED)
                .reproduce(first.results(), request(archives), Events.none())
                .reproduction();
    }

    private RunRequest request(Path... archives) {
        return new RunRequest(
                new RecipeName("custom-html"),
                "https://git.example/coop/custom-html.git",
                first.results().ref(),
                Optional.empty(),
                Optional.empty(),
                new HostChoice.FreshCell(Egress.NONE),
                folder,
                EnumSet.allOf(RungName.class),
                RunRequest.AfterRun.TEAR_DOWN,
                List.of(archives),
                List.of("cc-ci", "run"));
    }

    private void assertCannot(Climber climber, String missing, Path... archives) {
        Reproduction reproduction = reproduce(climber, archives);
        assertThat(reproduction.outcome()).isEqualTo(Outcome.CANNOT);
        assertThat(reproduction.differences()).isEmpty();
        assertThat(reproduction.missing()).singleElement().asString().contains(missing);
    }

    @Test
    void twoRunsThatSawTheSameAreAReproduction() {
        Reproduction reproduction = reproduce(seeing(SampleRun.second().with("/duration_ms", "30595")));
        assertThat(reproduction.outcome()).isEqualTo(Outcome.REPRODUCED);
        assertThat(reproduction.of().runId()).isEqualTo(SampleRun.ID);
        assertThat(reproduction.by()).map(RunMark::runId).contains(SampleRun.OTHER_ID);
        assertThat(reproduction.durationRatio()).contains(1.2);
    }

    @Test
    void whatDiffersIsToldAndNothingIsMissing() {
        Reproduction reproduction = reproduce(seeing(SampleRun.second().with("/level", "4")));
        assertThat(reproduction.outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(reproduction.missing()).isEmpty();
        assertThat(reproduction.differences()).hasSize(1);
    }

    @Test
    void anotherProgramCannotRepeatARun() {
        harness = new Harness("1.1", "unknown");
        assertCannot(NOBODY, "the version of cc-ci was 1.0 and is 1.1");
        harness = new Harness("1.0", "f".repeat(40));
        assertCannot(NOBODY, "the commit of cc-ci was unknown and is ffff");
    }

    @Test
    void anotherPlugInCannotRepeatARun() {
        SampleRun others = first.with("/provenance/plugin_digest", "\"sha256:" + "0".repeat(64) + "\"");
        Reproducer reproducer = new Reproducer(NOBODY, harness, recipe -> PLUGIN, STOPPED);
        assertThat(reproducer
                        .reproduce(others.results(), request(), Events.none())
                        .reproduction()
                        .missing())
                .singleElement()
                .asString()
                .contains("the plug-in's digest was sha256:000");
    }

    @Test
    void anArchiveThatIsGoneOrNoneIsMissing() {
        assertCannot(NOBODY, "image archive " + folder.resolve("a.tar") + " is gone", folder.resolve("a.tar"));
        Path other = SavedArchive.with(folder.resolve("b.tar"), "readme", "hello");
        assertCannot(NOBODY, "b.tar cannot be read: there is no manifest.json in it", other);
    }

    @Test
    void anArchiveWithAnotherImageOfTheNameIsNotTheSame() {
        String index = SavedArchive.image("cc-ci-lab/nginx:1.22.1", "0".repeat(64) + ".json");
        assertCannot(
                NOBODY, "image cc-ci-lab/nginx:1.22.1 was sha256:a350", SavedArchive.of(folder.resolve("a"), index));
    }

    @Test
    void aCommitThatIsGoneIsMissing() {
        assertCannot(
                (request, listener) -> {
                    throw new UsageProblem("checking out aaaa: there is no such commit", "push it");
                },
                "there is no such commit");
    }

    @Test
    void anotherImageOfTheNameThatRanIsNotTheSame() {
        SampleRun second = SampleRun.second().with("/provenance/images/0/digest", "\"sha256:" + "0".repeat(64) + "\"");
        assertCannot(seeing(second), "image cc-ci-lab/nginx:1.22.1 was sha256:a350");
    }

    @Test
    void aSecondRunThatSawNothingIsNoDifference() {
        SampleRun second = SampleRun.second()
                .with("/rungs/upgrade", "\"unver\"")
                .with("/reasons/upgrade", "{\"code\":\"host_trouble\",\"text\":\"no room\",\"next\":\"make some\"}");
        assertCannot(seeing(second), "the second run did not see rung upgrade: host_trouble: no room");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Reproduction reproduction = reproduce(seeing(SampleRun.second().with("/level", "4")));
        Path file = ReproductionFile.of(folder, SampleRun.OTHER_ID);
        ReproductionFile.write(file, reproduction);
        assertThat(ReproductionFile.read(file)).isEqualTo(reproduction);
        assertThat(file).content().contains("\"outcome\" : \"differs\"", "\"duration_ratio\" : 1.0", "1970-01-01T00");
    }
}
