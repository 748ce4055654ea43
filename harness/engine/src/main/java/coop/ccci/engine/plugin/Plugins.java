package coop.ccci.engine.plugin;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.RecipeName;
import java.util.List;
import java.util.Optional;
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
        return named(recipe.value(), Plugins.class.getClassLoader()).orElseGet(() -> new GenericFloor(recipe));
    }

    /** The plug-in of this name that a class loader sees, if there is one. */
    public static Optional<RecipePlugin> named(String name, ClassLoader classes) {
        List<RecipePlugin> found = ServiceLoader.load(RecipePlugin.class, classes).stream()
                .map(ServiceLoader.Provider::get)
                .filter(plugin -> plugin.name().equals(name))
                .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("there are " + found.size() + " plug-ins named " + name + ": " + found);
        }
        return found.stream().findFirst();
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
