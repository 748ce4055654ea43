package coop.ccci.tests.canary;

import coop.ccci.engine.sabotage.ForwardingProbe;
import coop.ccci.kit.App;
import coop.ccci.kit.VolumeProbe;

/** A wipe that does nothing, as if it removed a path that is not there. */
final class NoWipe extends ForwardingProbe {
    NoWipe(VolumeProbe real) {
        super(real);
    }

    @Override
    public void wipe(App app) {}
}
