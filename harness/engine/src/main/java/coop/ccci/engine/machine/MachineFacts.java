package coop.ccci.engine.machine;

import coop.ccci.engine.event.Events;
import java.util.ArrayList;
import java.util.List;

/** What a look at this machine finds, for {@code cc-ci doctor}: everything at once, good and bad. */
public record MachineFacts(List<Finding> findings) {

    public MachineFacts {
        findings = List.copyOf(findings);
    }

    /** Looks; makes and removes a folder below the state folder. */
    public static MachineFacts of(StateRoot root) {
        List<Finding> findings = new ArrayList<>(List.of(user(), java(Runtime.version())));
        findings.addAll(programs(new RequiredPackages(Events.none()).missing()));
        findings.add(Kernel.cgroups());
        findings.add(Kernel.ipvs());
        if (User.current() == User.ROOT) {
            findings.addAll(List.of(Kernel.overlay(root), Kernel.vxlan()));
        }
        findings.add(Space.of(root).finding());
        return new MachineFacts(findings);
    }

    /** Whether cells can be booted here. */
    public boolean fit() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.BLOCKS);
    }

    static Finding java(Runtime.Version version) {
        return version.feature() >= 21
                ? Finding.fine("Java " + version)
                : Finding.blocks("Java " + version + ", and 21 or newer is needed", "install a JDK 21 or newer");
    }

    static List<Finding> programs(List<Requirement> missing) {
        return missing.isEmpty()
                ? List.of(Finding.fine("every program that cells need is there"))
                : missing.stream().map(MachineFacts::program).toList();
    }

    private static Finding program(Requirement missing) {
        String install =
                "apt-get install --no-install-recommends " + missing.packages().getFirst();
        return Finding.blocks("there is no program " + missing.program(), install);
    }

    private static Finding user() {
        return User.current() == User.ROOT
                ? Finding.fine("run by root")
                : Finding.blocks("not run by root, which cells need", "sudo cc-ci doctor");
    }
}
