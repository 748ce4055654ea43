package coop.ccci.engine.lease;

import com.github.dockerjava.api.exception.NotFoundException;
import coop.ccci.engine.host.Host;
import java.nio.charset.StandardCharsets;

/** Leases as configs of the Host's Swarm. */
record SwarmLeases(Host host) implements LeaseStore {

    @Override
    public String put(String name, LeaseRecord lease) {
        return String.valueOf(host.docker()
                .createConfigCmd()
                .withName(name)
                .withLabels(lease.labels())
                .withData(lease.runId().getBytes(StandardCharsets.UTF_8))
                .exec()
                .getId());
    }

    @Override
    public void remove(String id) {
        try {
            host.docker().removeConfigCmd(id).exec();
        } catch (NotFoundException gone) {
            // Whoever removed it did what was to be done.
        }
    }
}
