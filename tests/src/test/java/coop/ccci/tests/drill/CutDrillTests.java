package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.ccci.engine.host.SshAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that breaks is never the recipe's fault: what it hit is unverified or was done all the same, and all is taken down. */
@Tag("swarm")
@ExtendWith(SharedCell.class)
class CutDrillTests {
    private static final Duration LEASE = Duration.ofSeconds(10);

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"deploying", "converge (head)", "functional (head)", "backup (head)", "teardown (head)"})
    void cutConnectionIsMadeAnewForTheTeardown(String phase, DrillCell drill) throws IOException {
        Sample sample = Sample.in(home);
        try (Wire wire = Wire.to(drill.cell().address());
                Child child = Launcher.with(home).start(sample.on(through(wire, drill)))) {
            child.awaitLine(phase);
            wire.cut();
            Ended ended = child.end();
            assertThat(ended.exit()).as(ended::output).isIn(0, 3);
        }
        assertThat(sample.runs().rungs().values())
                .as(() -> sample.runs().results().reasons().toString())
                .allMatch(rung -> rung.matches("pass|unver (host_trouble|probe_trouble|not_reached)"));
        assertThat(sample.runs().results().flags().cleanTeardown()).isTrue();
        assertThat(drill.contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy (head)", "functional (head)", "restore each alone (head)", "teardown (head)"})
    void hostThatIsGoneForGoodIsNotCalledCleanAndTheNextRunTidiesIt(String phase, DrillCell drill) throws IOException {
        Sample sample = Sample.in(home);
        Launcher launcher = Launcher.with(home).with("CC_CI_LEASE", LEASE.toString());
        try (Wire wire = Wire.to(drill.cell().address());
                Child child = launcher.start(sample.on(through(wire, drill)))) {
            child.awaitLine(phase);
            wire.cutForGood();
            child.end().exits(4).says("undoing", "127.0.0.1:" + wire.port()).saysWhatNext();
        }
        expectUnjudgedAndDirty(sample.runs());
        Instant over = Instant.now().plus(LEASE);
        await().atMost(LEASE.multipliedBy(2)).until(() -> Instant.now().isAfter(over));
        launcher.run(Sample.in(home.resolve("next")).on(drill.options(), "--only=install"))
                .exits(0);
        assertThat(drill.contents()).isEmpty();
    }

    private static void expectUnjudgedAndDirty(RunsFolder runs) {
        assertThat(runs.rungs().values())
                .allMatch(
                        rung -> rung.matches("pass|unver (host_trouble|probe_trouble|not_reached)"),
                        "passed or unjudged");
        assertThat(runs.results().flags().cleanTeardown()).isFalse();
    }

    private List<String> through(Wire wire, DrillCell drill) throws IOException {
        String[] key = Files.readString(drill.cell().knownHosts()).split(" ", 2);
        Path known = Files.writeString(home.resolve("known"), "[127.0.0.1]:" + wire.port() + " " + key[1]);
        return DrillCell.options(
                new SshAddress("root", "127.0.0.1", wire.port()), drill.cell().identity(), known);
    }
}
