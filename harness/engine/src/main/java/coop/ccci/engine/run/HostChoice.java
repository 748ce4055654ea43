package coop.ccci.engine.run;

import coop.ccci.engine.cell.Egress;
import coop.ccci.engine.host.SshAddress;
import java.nio.file.Path;

/** Where to climb. */
public sealed interface HostChoice {

    /** A Swarm manager that somebody runs. */
    record Existing(SshAddress address, Path identity, Path knownHosts) implements HostChoice {}

    /** A cell booted for this run and gone after it. */
    record FreshCell(Egress egress) implements HostChoice {}

    /** A cell that {@code cc-ci cell up} left running, by its id. */
    record RunningCell(String id) implements HostChoice {}
}
