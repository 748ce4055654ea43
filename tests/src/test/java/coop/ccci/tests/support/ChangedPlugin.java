package coop.ccci.tests.support;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.RecipeName;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A plug-in with something changed. */
public record ChangedPlugin(
        RecipeName recipe, RecipeSettings settings, List<VolumeProbe> probes, List<Class<?>> functionalTests)
        implements RecipePlugin {

    /** Changes every probe. */
    public static UnaryOperator<RecipePlugin> probing(UnaryOperator<VolumeProbe> change) {
        return plugin -> new ChangedPlugin(
                plugin.recipe(),
                plugin.settings(),
                plugin.probes().stream().map(change).toList(),
                plugin.functionalTests());
    }

    /** Probes one more volume. */
    public static UnaryOperator<RecipePlugin> probingAlso(VolumeProbe probe) {
        return plugin -> new ChangedPlugin(
                plugin.recipe(),
                plugin.settings(),
                Stream.concat(plugin.probes().stream(), Stream.of(probe)).toList(),
                plugin.functionalTests());
    }

    /** Probes nothing. */
    public static UnaryOperator<RecipePlugin> probingNothing() {
        return plugin -> new ChangedPlugin(plugin.recipe(), plugin.settings(), List.of(), plugin.functionalTests());
    }

    /** Changes the settings. */
    public static UnaryOperator<RecipePlugin> setting(UnaryOperator<RecipeSettings> change) {
        return plugin -> new ChangedPlugin(
                plugin.recipe(), change.apply(plugin.settings()), plugin.probes(), plugin.functionalTests());
    }

    /** Runs these functional tests instead. */
    public static UnaryOperator<RecipePlugin> testing(Class<?>... tests) {
        return plugin -> new ChangedPlugin(plugin.recipe(), plugin.settings(), plugin.probes(), List.of(tests));
    }
}
