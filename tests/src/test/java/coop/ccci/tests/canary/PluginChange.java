package coop.ccci.tests.canary;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.ccci.kit.FileProbe;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings.RoutedReadiness;
import coop.ccci.kit.VolumeName;
import coop.ccci.tests.support.ChangedPlugin;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is changed in the plug-in, each by a fixed name; {@code convergeSeconds} keeps the wait for what will not come short. */
record PluginChange(
        Optional<Integer> convergeSeconds, Optional<Readiness> readiness, Optional<Probe> probe, Optional<Tests> tests)
        implements UnaryOperator<RecipePlugin> {

    /** How the app's serving is judged. */
    enum Readiness {
        /** As that of an app without a plug-in. */
        @JsonProperty("routed")
        ROUTED
    }

    /** What the probes do. */
    enum Probe {
        @JsonProperty("no-wipe")
        NO_WIPE,
        /** There is one more, for volume {@code notes}. */
        @JsonProperty("notes-too")
        NOTES_TOO
    }

    /** Which functional tests there are. */
    enum Tests {
        @JsonProperty("skipped")
        SKIPPED
    }

    @Override
    public RecipePlugin apply(RecipePlugin real) {
        RecipePlugin plugin = real;
        for (UnaryOperator<RecipePlugin> change : changes().toList()) {
            plugin = change.apply(plugin);
        }
        return plugin;
    }

    private Stream<UnaryOperator<RecipePlugin>> changes() {
        Stream<UnaryOperator<RecipePlugin>> patience = convergeSeconds.stream()
                .map(Duration::ofSeconds)
                .map(limit -> ChangedPlugin.setting(settings -> settings.convergingWithin(limit)));
        return Stream.of(
                        patience,
                        readiness.stream().map(PluginChange::change),
                        probe.stream().map(PluginChange::change),
                        tests.stream().map(PluginChange::change))
                .flatMap(changes -> changes);
    }

    private static UnaryOperator<RecipePlugin> change(Readiness readiness) {
        return switch (readiness) {
            case ROUTED -> ChangedPlugin.setting(settings -> settings.readyWhen(new RoutedReadiness()));
        };
    }

    private static UnaryOperator<RecipePlugin> change(Probe probe) {
        return switch (probe) {
            case NO_WIPE -> ChangedPlugin.probing(NoWipe::new);
            case NOTES_TOO -> ChangedPlugin.probingAlso(new FileProbe(new VolumeName("notes"), "app", "/srv/notes"));
        };
    }

    private static UnaryOperator<RecipePlugin> change(Tests tests) {
        return switch (tests) {
            case SKIPPED -> ChangedPlugin.testing(NotReady.class);
        };
    }
}
