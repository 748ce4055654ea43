package coop.ccci.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.model.HostTrouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootTroubleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unshare: unshare failed: Operation not permitted | as root",
                "mount: /sys/fs/cgroup: not mounted. | cgroup file systems",
                "failed to start daemon: Devices cgroup isn't mounted | cgroup file systems",
                "failed to start daemon: error initializing graphdriver: driver not supported | overlay module",
                "failed to mount overlay: invalid argument storage-driver=overlay2 | cc-ci doctor",
                "write /x/data/y: no space left on device | free disk",
                "failed to register \"bridge\" driver: iptables not found | install iptables",
                "something nobody has seen | cc-ci doctor"
            })
    void knownCauseGetsItsNextStep(String log, String next) {
        HostTrouble trouble = BootTrouble.of("a1", "it ended", log);
        assertThat(trouble.next()).contains(next);
        assertThat(trouble.what()).contains("booting cell a1: it ended").endsWith(log);
    }

    @Test
    void longLogIsCutAndItsEndKept() {
        String log = "early".repeat(1000) + "the reason";
        assertThat(BootTrouble.of("a1", "it ended", log).what())
                .hasSizeLessThan(1500)
                .endsWith("the reason");
    }

    @Test
    void resolversOnTheLoopbackAreOfNoUseInACell() {
        Stream<String> lines = Stream.of("nameserver 127.0.0.53", "nameserver 192.0.2.1", "search example");
        assertThat(Resolvers.reachable(lines)).isEqualTo("nameserver 192.0.2.1\nsearch example\n");
    }
}
