package coop.ccci.engine.sabotage;

import coop.ccci.kit.App;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.VolumeProbe;

/** The probe's wipe of a volume does nothing and says nothing of it. */
record WipeSuppressed(String volume) implements Fault {

    @Override
    public RecipePlugin plugin(RecipePlugin real) {
        return ProbedOtherwise.each(real, probe -> probe.volume().value().equals(volume) ? idle(probe) : probe);
    }

    private static VolumeProbe idle(VolumeProbe probe) {
        return new ForwardingProbe(probe) {
            @Override
            public void wipe(App app) {}
        };
    }
}
