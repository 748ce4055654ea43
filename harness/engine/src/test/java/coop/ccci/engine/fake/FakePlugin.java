package coop.ccci.engine.fake;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.RecipeName;
import java.time.Duration;
import java.util.List;

/** A plug-in made of parts; begins without any, with times that suit a test. */
public record FakePlugin(RecipeSettings settings, List<VolumeProbe> probes, List<Class<?>> functionalTests)
        implements RecipePlugin {

    public static FakePlugin plain() {
        RecipeSettings quick = RecipeSettings.defaults()
                .convergingWithin(Duration.ofMillis(300))
                .settlingFor(Duration.ofMillis(10));
        return new FakePlugin(quick, List.of(), List.of());
    }

    public FakePlugin with(RecipeSettings other) {
        return new FakePlugin(other, probes, functionalTests);
    }

    public FakePlugin probing(VolumeProbe... all) {
        return new FakePlugin(settings, List.of(all), functionalTests);
    }

    public FakePlugin testing(Class<?>... all) {
        return new FakePlugin(settings, probes, List.of(all));
    }

    @Override
    public RecipeName recipe() {
        return new RecipeName("demo");
    }
}
