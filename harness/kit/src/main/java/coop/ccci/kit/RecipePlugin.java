package coop.ccci.kit;

import coop.ccci.model.RecipeName;
import java.util.List;

/**
 * What is known about one recipe beyond its own files. Found by {@link java.util.ServiceLoader}; adds to the generic floor
 * and never replaces any of it; never comes from the pull request.
 */
public interface RecipePlugin {

    /** The recipe this plug-in is for. */
    RecipeName recipe();

    /** What tells it from other plug-ins for the same recipe; the one that judges has the recipe's own name. */
    default String name() {
        return recipe().value();
    }

    /** Everything that is set rather than programmed. */
    RecipeSettings settings();

    /** One probe per durable volume; a durable volume without one makes the backup rung unverified. */
    List<VolumeProbe> probes();

    /** JUnit 5 classes whose {@link RecipeTest} methods run against the live head stack; empty means none are written. */
    List<Class<?>> functionalTests();
}
