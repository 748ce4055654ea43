package coop.ccci.engine.backup;

import com.github.dockerjava.api.exception.NotFoundException;
import coop.ccci.engine.host.Host;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.StackName;
import java.util.Optional;

/** Where a stack's volumes keep their data on the Host. */
record HostVolumes(Host host) {

    /** The folder of a volume's data; empty where the stack has no such volume on this Host. */
    Optional<String> root(StackName stack, String volume) {
        String name = stack.scoped(volume);
        try {
            String folder = host.docker().inspectVolumeCmd(name).exec().getMountpoint();
            if (folder == null || !folder.startsWith("/")) {
                throw new HostTrouble(
                        "volume " + name + " has no folder on " + host.address(),
                        "only volumes of Docker's local driver can be backed up");
            }
            return Optional.of(folder);
        } catch (NotFoundException absent) {
            return Optional.empty();
        }
    }
}
