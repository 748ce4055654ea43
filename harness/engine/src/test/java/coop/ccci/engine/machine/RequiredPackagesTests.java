package coop.ccci.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.engine.event.Events;
import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose programs are in one folder, and whose apt-get writes down what it was told. */
class RequiredPackagesTests {
    @TempDir
    Path bin;

    @TempDir
    Path sbin;

    @BeforeEach
    void machineWithEverythingButRestic() throws IOException {
        for (Requirement there : Requirement.ALL) {
            if (!there.program().equals("restic")) {
                program(there.program(), "");
            }
        }
        program("apt-cache", "exit 0");
        program(
                "apt-get",
                "echo \"$@\" >>%1$s/told\nsh %2$s/policy-rc.d; echo policy $? >>%1$s/told\n"
                        + "case \"$*\" in *install*) cp %1$s/ip %1$s/restic;; esac");
    }

    @Test
    void programThatIsNotThereIsMissing() {
        assertThat(required().missing()).extracting(Requirement::program).containsExactly("restic");
    }

    @Test
    void missingPackagesAreInstalledWhileNoServiceMayStart() throws IOException {
        required().install();
        assertThat(Files.readAllLines(bin.resolve("told")))
                .containsExactly(
                        "-q -o DPkg::Lock::Timeout=120 update",
                        "policy 101",
                        "-q -o DPkg::Lock::Timeout=120 install --yes --no-install-recommends restic",
                        "policy 101");
        assertThat(sbin).isEmptyDirectory();
    }

    @Test
    void policyOfTheMachineIsPutBack() throws IOException {
        Files.writeString(sbin.resolve("policy-rc.d"), "theirs");
        required().install();
        assertThat(sbin.resolve("policy-rc.d")).hasContent("theirs");
        assertThat(sbin).isDirectoryNotContaining("glob:**cc-ci*");
    }

    @Test
    void failureCarriesTheLogAndPutsThePolicyBack() throws IOException {
        program("apt-get", "echo E: Unable to locate; exit 100");
        assertThatThrownBy(() -> required().install())
                .isInstanceOf(HostTrouble.class)
                .hasMessageContaining("E: Unable to locate");
        assertThat(sbin).isEmptyDirectory();
    }

    @Test
    void installationThatBringsNothingIsNotBelieved() throws IOException {
        program("apt-get", "exit 0");
        assertThatThrownBy(() -> required().install()).hasMessageContaining("restic is not found");
    }

    @Test
    void nothingIsDoneWhereNothingIsMissing() throws IOException {
        program("restic", "");
        required().install();
        assertThat(bin.resolve("told")).doesNotExist();
    }

    @Test
    void policyEndsWithTheProcessThatMadeIt() throws IOException {
        ServicesHeld held = new ServicesHeld(sbin);
        held.whileHeld(() -> {
            assertThat(policy()).isEqualTo(101);
            rewrite(Long.toString(ProcessMark.self().start()), "1");
            assertThat(policy()).isZero();
        });
    }

    private int policy() {
        return LocalProgram.of("sh", sbin.resolve("policy-rc.d").toString())
                .run()
                .exit();
    }

    private void rewrite(String word, String by) {
        try {
            Path policy = sbin.resolve("policy-rc.d");
            Files.writeString(policy, Files.readString(policy).replace(word, by));
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private RequiredPackages required() {
        return new RequiredPackages(new SearchPath(List.of(bin)), new ServicesHeld(sbin), Events.none());
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script.formatted(bin, sbin) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
