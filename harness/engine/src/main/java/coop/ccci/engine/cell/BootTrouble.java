package coop.ccci.engine.cell;

import coop.ccci.engine.machine.LogTail;
import coop.ccci.model.HostTrouble;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a cell did not boot, read from the logs it left. */
final class BootTrouble {

    private enum Cause {
        NOT_ROOT("unshare failed: Operation not permitted|needs to be started with root", "run cc-ci as root"),
        NO_CGROUPS(
                "sys/fs/cgroup: (not mounted|bad option|no mount point|mount point not mounted)|[Dd]evices cgroup isn't mounted"
                        + "|cgroup mountpoint does not exist",
                "mount the cgroup file systems at /sys/fs/cgroup"),
        NO_OVERLAY(
                "overlay2?.{0,80}(not supported|no such device|failed to mount)|driver not supported",
                "load the kernel's overlay module, and keep the state folder on a disk (set CC_CI_HOME) and not on another overlay"),
        NO_IPTABLES(
                "iptables.{0,200}(not found|Table does not exist|Failed to initialize|No chain)", "install iptables"),
        DISK_FULL("no space left on device", "free disk space and inodes, or set CC_CI_HOME to another disk");

        private final Pattern sign;
        private final String next;

        Cause(String sign, String next) {
            this.sign = Pattern.compile(sign, Pattern.CASE_INSENSITIVE);
            this.next = next;
        }
    }

    private BootTrouble() {}

    static HostTrouble of(CellFolder folder, String what) {
        String logs = LogTail.of(folder.file("init.log")) + "\n" + LogTail.of(folder.file("dockerd.log"));
        return of(folder.path().getFileName() + "", what, logs);
    }

    static HostTrouble of(String id, String what, String logs) {
        Optional<Cause> cause = Arrays.stream(Cause.values())
                .filter(known -> known.sign.matcher(logs).find())
                .findFirst();
        return new HostTrouble(
                "booting cell " + id + ": " + what + "; the logs end with: " + LogTail.of(logs),
                cause.map(known -> known.next).orElse("see what this machine lacks with: cc-ci doctor"));
    }
}
