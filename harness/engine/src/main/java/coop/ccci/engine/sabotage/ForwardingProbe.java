package coop.ccci.engine.sabotage;

import coop.ccci.kit.App;
import coop.ccci.kit.Presence;
import coop.ccci.kit.Tag;
import coop.ccci.kit.VolumeName;
import coop.ccci.kit.VolumeProbe;
import java.util.List;

/** Does what another one does; a fault changes a part of it. */
public abstract class ForwardingProbe implements VolumeProbe {
    private final VolumeProbe real;

    protected ForwardingProbe(VolumeProbe real) {
        this.real = real;
    }

    @Override
    public VolumeName volume() {
        return real.volume();
    }

    @Override
    public void seed(App app, Tag tag) {
        real.seed(app, tag);
    }

    @Override
    public Presence look(App app, Tag tag) {
        return real.look(app, tag);
    }

    @Override
    public void wipe(App app) {
        real.wipe(app);
    }

    @Override
    public List<String> expectedPaths(App app, Tag tag) {
        return real.expectedPaths(app, tag);
    }
}
