package coop.ccci.tests.drill;

import static coop.ccci.model.RungName.INSTALL;
import static coop.ccci.model.RungName.LINT;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.host.SshAddress;
import coop.ccci.engine.machine.LocalProgram;
import coop.ccci.model.RungName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A host that cannot be used leaves the recipe unjudged, and lint judged. */
@Tag("swarm")
@ExtendWith(SharedCell.class)
class HostDrillTests {
    @TempDir
    Path home;

    private Path strange = Path.of("/nonexistent");

    @BeforeEach
    void makeStrangeKey() {
        strange = home.resolve("strange");
        LocalProgram.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", strange.toString())
                .run()
                .orTrouble("making a key");
    }

    @Test
    void nobodyListens() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        SshAddress address = new SshAddress("root", "127.0.0.1", closed);
        unusable(DrillCell.options(address, strange, strange), "connecting to " + address);
    }

    @Test
    void hostProvesAnotherKey(DrillCell drill) throws IOException {
        String[] other = Files.readString(home.resolve("strange.pub")).split(" ", 3);
        Path known = Files.writeString(
                home.resolve("known"), drill.cell().address().host() + " " + other[0] + " " + other[1] + "\n");
        List<String> options =
                DrillCell.options(drill.cell().address(), drill.cell().identity(), known);
        unusable(options, "the host offered the key SHA256:", "compare the fingerprint");
    }

    @Test
    void hostDoesNotLetUsIn(DrillCell drill) {
        unusable(
                DrillCell.options(drill.cell().address(), strange, drill.cell().knownHosts()),
                "sshd does not let root in",
                "authorized_keys");
    }

    @Test
    void hostHasNoSwarm() {
        try (DrillCell drill = DrillCell.boot()) {
            drill.sh("docker swarm leave --force");
            unusable(drill.options(), "is not the manager of a Docker Swarm", "docker swarm init");
        }
    }

    @Test
    void hostHasNoDocker() {
        try (DrillCell drill = DrillCell.boot()) {
            drill.sh("rm /run/docker.sock");
            unusable(drill.options(), "/var/run/docker.sock", "see that dockerd runs");
        }
    }

    private void unusable(List<String> host, String... sentences) {
        Sample sample = Sample.in(home);
        Launcher.with(home).run(sample.on(host)).exits(3).says(sentences).saysWhatNext();
        Map<RungName, String> rungs = sample.runs().rungs();
        assertThat(rungs).containsEntry(LINT, "pass");
        rungs.remove(LINT);
        assertThat(rungs.values()).hasSize(4).containsOnly("unver host_trouble");
        assertThat(Objects.requireNonNull(sample.runs().results().reasons().get(INSTALL))
                        .text())
                .contains(sentences[0]);
        assertThat(home.resolve("work")).isEmptyDirectory();
    }

    @Test
    void imageThatCannotBeHadIsSaidSoon(DrillCell drill) {
        Broken broken =
                Broken.by(Broken.replacing("compose.yml", "cc-ci-lab/nginx", "registry.example.invalid/nothing"));
        Sample sample = Sample.in(home, broken);
        Launcher.with(home)
                .run(sample.on(drill.options()))
                .exits(3)
                .says("getting image registry.example.invalid/nothing:1.22.1")
                .saysWhatNext();
        assertThat(sample.runs().rungs()).containsEntry(INSTALL, "unver host_trouble");
        assertThat(sample.runs().results().timings())
                .filteredOn(timing -> timing.phase().equals("deploy"))
                .allSatisfy(timing -> assertThat(timing.ms()).isLessThan(20_000));
        assertThat(drill.contents()).isEmpty();
    }
}
