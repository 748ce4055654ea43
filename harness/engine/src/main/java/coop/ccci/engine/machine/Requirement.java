package coop.ccci.engine.machine;

import java.util.List;

/** A program that cells and labs need, and the Debian packages that may bring it, the first available one first. */
public record Requirement(String program, List<String> packages) {

    /** All of them. */
    public static final List<Requirement> ALL = List.of(
            of("dockerd", "docker.io"),
            of("docker", "docker-cli", "docker.io"),
            of("sshd", "openssh-server"),
            of("ssh-keygen", "openssh-client"),
            of("restic", "restic"),
            of("mmdebstrap", "mmdebstrap"),
            of("iptables", "iptables"),
            of("ip", "iproute2"),
            of("nsenter", "util-linux"),
            of("unshare", "util-linux"),
            of("setsid", "util-linux"),
            of("mount", "mount"),
            of("bash", "bash"));

    public Requirement {
        packages = List.copyOf(packages);
    }

    private static Requirement of(String program, String... packages) {
        return new Requirement(program, List.of(packages));
    }
}
