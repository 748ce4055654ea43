package coop.ccci.tests.canary;

import coop.ccci.kit.App;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.tests.support.ForwardingProbe;

/** A wipe that does nothing, as if it removed a path that is not there. */
final class NoWipe extends ForwardingProbe {
    NoWipe(VolumeProbe real) {
        super(real);
    }

    @Override
    public void wipe(App app) {}
}
