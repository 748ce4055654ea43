package coop.ccci.engine.plugin;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.RecipeName;
import java.util.List;
import java.util.ServiceLoader;

/** The plug-ins on the class path, found by {@link ServiceLoader}. */
public final class Plugins {
    private Plugins() {}

    /** All of them. */
    public static List<RecipePlugin> all() {
        return ServiceLoader.load(RecipePlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The plug-in for this recipe; one that nobody wrote a plug-in for gets the generic floor. */
    public static RecipePlugin of(RecipeName recipe) {
        List<RecipePlugin> found =
                all().stream().filter(plugin -> plugin.recipe().equals(recipe)).toList();
        if (found.size() > 1) {
            throw new IllegalStateException("recipe " + recipe + " has " + found.size() + " plug-ins: " + found);
        }
        return found.isEmpty() ? new GenericFloor(recipe) : found.get(0);
    }

    /** What is known about a recipe without a plug-in: nothing beyond its own files. */
    private record GenericFloor(RecipeName recipe) implements RecipePlugin {
        @Override
        public RecipeSettings settings() {
            return RecipeSettings.defaults();
        }

        @Override
        public List<VolumeProbe> probes() {
            return List.of();
        }

        @Override
        public List<Class<?>> functionalTests() {
            return List.of();
        }
    }
}
