package coop.ccci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.host.SshAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SshShellTests {

    @Test
    void onlyTheKeyThatTheCellMustProveIsTrustedAndNoConfigurationOfTheUserIsRead() {
        Parts.Login login =
                new Parts.Login(new SshAddress("root", "10.0.0.2", 22), Path.of("/c/id"), Path.of("/c/known"));
        assertThat(String.join(" ", new SshShell(login).argv(List.of("docker", "ps"))))
                .isEqualTo("ssh -F none -i /c/id -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes"
                        + " -o UserKnownHostsFile=/c/known -p 22 -l root -- 10.0.0.2 docker ps");
    }
}
