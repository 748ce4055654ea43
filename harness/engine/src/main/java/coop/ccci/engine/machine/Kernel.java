package coop.ccci.engine.machine;

import coop.ccci.model.HostTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the kernel can do, found out by doing it in namespaces that are gone a moment later. */
final class Kernel {
    private static final Path CGROUPS = Path.of("/sys/fs/cgroup");
    private static final String MOUNT_OVERLAY =
            "cd \"$1\" && mkdir l u w m && mount -t overlay overlay -o lowerdir=l,upperdir=u,workdir=w m";

    private Kernel() {}

    static Finding overlay(StateRoot root) {
        try {
            Files.createDirectories(root.path());
            Path folder = Files.createTempDirectory(root.path(), ".overlay");
            boolean works = does("unshare", "--mount", "sh", "-c", MOUNT_OVERLAY, "sh", folder.toString());
            LocalProgram.of("rm", "-rf", folder.toString()).run().orTrouble("removing a probe");
            return works
                    ? Finding.fine("overlay mounts work in the state folder")
                    : Finding.blocks(
                            "overlay mounts do not work in " + root.path(),
                            "modprobe overlay; or set CC_CI_HOME to a folder on ext4 or xfs");
        } catch (IOException refused) {
            throw new HostTrouble(
                    "writing to the state folder " + root.path() + ": " + refused, "set CC_CI_HOME", refused);
        }
    }

    static Finding vxlan() {
        return does("unshare", "--net", "ip", "link", "add", "cc-probe", "type", "vxlan", "id", "1", "dstport", "4789")
                ? Finding.fine("the kernel has VXLAN, which overlay networks need")
                : Finding.blocks("the kernel has no VXLAN, which overlay networks need", "modprobe vxlan");
    }

    static Finding ipvs() {
        boolean there = Files.exists(Path.of("/proc/net/ip_vs")) || does("modprobe", "--dry-run", "--quiet", "ip_vs");
        return there
                ? Finding.fine("the kernel has IPVS")
                : Finding.note(
                        "the kernel has no IPVS: services get endpoint_mode dnsrr and no ingress ports",
                        "use a kernel with ip_vs to try virtual addresses");
    }

    static Finding cgroups() {
        if (Files.exists(CGROUPS.resolve("cgroup.controllers"))) {
            return Finding.fine("control groups, version 2");
        }
        return List.of("cpu", "memory", "devices", "pids").stream()
                        .allMatch(name -> Files.exists(CGROUPS.resolve(name).resolve("cgroup.procs")))
                ? Finding.fine("control groups, version 1")
                : Finding.blocks(
                        "the control groups cpu, memory, devices, pids are not all mounted below " + CGROUPS,
                        "mount -t cgroup2 cgroup2 " + CGROUPS);
    }

    private static boolean does(String... argv) {
        SearchPath path = SearchPath.of(System.getenv());
        return path.find(argv[0]).isPresent() && LocalProgram.of(argv).run().exit() == 0;
    }
}
