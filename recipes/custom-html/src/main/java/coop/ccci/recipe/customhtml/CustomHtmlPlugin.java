package coop.ccci.recipe.customhtml;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.RecipeSettings.HttpReadiness;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.RecipeName;
import java.time.Duration;
import java.util.List;

/** custom-html, a web server for the operator's own files. */
public final class CustomHtmlPlugin implements RecipePlugin {

    @Override
    public RecipeName recipe() {
        return new RecipeName("custom-html");
    }

    @Override
    public RecipeSettings settings() {
        return RecipeSettings.defaults()
                .convergingWithin(Duration.ofSeconds(120))
                .settlingFor(Duration.ofSeconds(2))
                .readyWhen(new HttpReadiness(Site.SERVICE, Site.PORT, "/", List.of(200), "custom-html"))
                .durableVolume("content", "the operator's own files");
    }

    @Override
    public List<VolumeProbe> probes() {
        return List.of(new ContentProbe());
    }

    @Override
    public List<Class<?>> functionalTests() {
        return List.of(PageTests.class, FileTypeTests.class, PrivateAreaTests.class);
    }
}
