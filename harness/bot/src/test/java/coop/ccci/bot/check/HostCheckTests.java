package coop.ccci.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.ccci.bot.check.Finding.Weight;
import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.run.HostChoice;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCheckTests {
    @ParameterizedTest
    @CsvSource({
        "true,  1, FINE,   'ssh://h is a Swarm manager, with Docker 29.0.1'",
        "false, 0, BROKEN, 'ssh://h is not the manager of a Docker Swarm'",
        "true,  3, BROKEN, 'ssh://h has a Swarm of 3 nodes'",
    })
    void whatDockerSaysDecides(boolean manager, int nodes, Weight weight, String what) throws IOException {
        String info = """
                {"ServerVersion": "29.0.1", "Swarm": {"ControlAvailable": %s, "Nodes": %d}}""".formatted(manager, nodes);
        Finding finding = HostCheck.judged("ssh://h", new ObjectMapper().readTree(info));
        assertThat(finding.weight()).isEqualTo(weight);
        assertThat(finding.what()).isEqualTo(what);
    }

    @Test
    void hostThatCannotBeLoggedInToSaysWhatNext() {
        Finding finding = HostCheck.of(new HostChoice.Existing(
                SshAddress.parse("ssh://root@127.0.0.1:1"),
                Path.of("/nonexistent/key"),
                Path.of("/nonexistent/known")));
        assertThat(finding.weight()).isEqualTo(Weight.BROKEN);
        assertThat(finding.next()).isNotEmpty();
    }
}
