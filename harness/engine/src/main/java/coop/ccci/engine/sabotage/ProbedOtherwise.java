package coop.ccci.engine.sabotage;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.RecipeName;
import java.util.List;
import java.util.function.UnaryOperator;

/** A plug-in whose probes were exchanged, and nothing else. */
record ProbedOtherwise(RecipePlugin real, List<VolumeProbe> probes) implements RecipePlugin {

    static RecipePlugin each(RecipePlugin real, UnaryOperator<VolumeProbe> change) {
        return new ProbedOtherwise(real, real.probes().stream().map(change).toList());
    }

    @Override
    public RecipeName recipe() {
        return real.recipe();
    }

    @Override
    public RecipeSettings settings() {
        return real.settings();
    }

    @Override
    public List<Class<?>> functionalTests() {
        return real.functionalTests();
    }
}
