package coop.ccci.engine.sabotage;

import coop.ccci.engine.event.Events;
import coop.ccci.engine.run.Ports;
import coop.ccci.kit.RecipePlugin;
import java.util.Map;

/** One thing that is wrong with the world, put there through the ports; what judges knows nothing of it. */
public interface Fault extends Ports, Events {

    /** The plug-in, where the fault is one of its probes. */
    default RecipePlugin plugin(RecipePlugin real) {
        return real;
    }

    /** Told of the run as it goes, and waited for: a fault may begin at a moment of the run. */
    @Override
    default void tell(String kind, String text, Map<String, String> facts) {}

    /** No fault at all. */
    static Fault none() {
        return new Fault() {};
    }
}
