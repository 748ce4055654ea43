package coop.ccci.engine.machine;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Keeps packages from starting their services while something is done, by Debian's policy-rc.d. The policy ends by
 * itself with this process, so that a killed installation does not hold a machine's services for ever.
 */
record ServicesHeld(Path folder) {
    void whileHeld(Runnable act) {
        try {
            hold();
            act.run();
        } catch (IOException refused) {
            throw new HostTrouble("writing " + policy() + ": " + refused, "run cc-ci as root", refused);
        } finally {
            release();
        }
    }

    /** The machine's own policy is kept beside; one that is there already was left by an installation that was killed. */
    private void hold() throws IOException {
        if (Files.exists(policy()) && !Files.exists(kept()) && !ours()) {
            Files.copy(policy(), kept(), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path fresh = folder.resolve("policy-rc.d.cc-ci-new");
        Files.writeString(fresh, policyWhile(ProcessMark.self()));
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(fresh, policy(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void release() {
        try {
            if (Files.exists(kept())) {
                Files.move(kept(), policy(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(policy());
            }
        } catch (IOException refused) {
            throw new HostTrouble("restoring " + policy() + ": " + refused, "look at " + policy(), refused);
        }
    }

    private String policyWhile(ProcessMark self) {
        return """
                #!/bin/sh
                # cc-ci installs packages: until that process ends, no service is started.
                [ "$(cut -d' ' -f22 /proc/%d/stat 2>/dev/null)" = "%d" ] && exit 101
                [ -x "%3$s" ] && exec "%3$s" "$@"
                exit 0
                """.formatted(self.pid(), self.start(), kept());
    }

    private boolean ours() throws IOException {
        return Files.readString(policy()).contains("# cc-ci installs packages");
    }

    private Path policy() {
        return folder.resolve("policy-rc.d");
    }

    private Path kept() {
        return folder.resolve("policy-rc.d.before-cc-ci");
    }
}
