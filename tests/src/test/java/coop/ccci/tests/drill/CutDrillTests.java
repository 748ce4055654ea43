package coop.ccci.tests.drill;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.host.SshAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private List<String> through(Wire wire, DrillCell drill) throws IOException {
        String[] key = Files.readString(drill.cell().knownHosts()).split(" ", 2);
        Path known = Files.writeString(home.resolve("known"), "[127.0.0.1]:" + wire.port() + " " + key[1]);
        return DrillCell.options(
                new SshAddress("root", "127.0.0.1", wire.port()), drill.cell().identity(), known);
    }
}
