package coop.ccci.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/** The exceptions to the rules, all of them, each with its reason. */
enum Allowed {
    /** Who may start processes of this machine. */
    STARTS_PROCESSES(
            Calls.START_A_PROCESS,
            Map.of(
                    "coop.ccci.engine.machine.LocalProgram", "the adapter for programs of this machine",
                    "coop.ccci.engine.cell.FirstProcess", "a cell's first process lives on its standard input",
                    "coop.ccci.cli.SshShell", "a person's ssh session needs the person's terminal")),

    /** Who may open sockets. */
    OPENS_SOCKETS(
            Calls.OPEN_A_SOCKET,
            Map.of(
                    "coop.ccci.gitea.ApiClient", "generated; makes the HTTP client's builder",
                    "coop.ccci.engine.host.ChannelSocket", "the adapter: a channel of an SSH session as a socket",
                    "coop.ccci.engine.sabotage.PageSocket", "opens none: a socket in name, which answers from memory",
                    "coop.ccci.engine.cell.Boot", "waits until the cell's sshd listens, before there is a session")),

    /** Who may read what time of day it is. */
    READS_THE_CLOCK(
            Calls.READ_THE_CLOCK,
            Map.of(
                    "coop.ccci.cli.Main$SystemClock", "the adapter",
                    "coop.ccci.engine.cell.Cells", "a cell's age, shown by `cell ls`",
                    "coop.ccci.engine.lease.Lease", "leases are compared with the clocks of other machines' harnesses",
                    "coop.ccci.engine.machine.Cache", "ages of files are compared with the file system's clock",
                    "coop.ccci.engine.machine.CacheEntry", "as above",
                    "coop.ccci.engine.machine.Hold", "as above",
                    "coop.ccci.engine.run.SwarmClimber", "started",
                    "coop.ccci.engine.run.ResultsAssembly", "finished",
                    "coop.ccci.engine.run.Stay", "leases that have run out")),

    /** Who may pause a thread between two looks, always up to a deadline. */
    PAUSES(
            Calls.PAUSE,
            Map.of(
                    "coop.ccci.engine.machine.Deadline",
                            "files and processes of this machine tell nobody when they change",
                    "coop.ccci.engine.host.Execution", "neither does an SSH server with all its sessions taken"));

    private final Calls calls;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Map<String, String> reasons;

    Allowed(Calls calls, Map<String, String> reasons) {
        this.calls = calls;
        this.reasons = Map.copyOf(reasons);
    }

    /** The classes on the list, with those inside them. */
    DescribedPredicate<JavaClass> here() {
        return DescribedPredicate.describe(
                "allowed to by the list " + this,
                one -> reasons.keySet().stream()
                        .anyMatch(name ->
                                one.getName().equals(name) || one.getName().startsWith(name + "$")));
    }

    /** What they are allowed to do. */
    Calls calls() {
        return calls;
    }

    /** Names on the list. */
    Set<String> names() {
        return reasons.keySet();
    }
}
