package coop.ccci.recipe.customhtml;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.VolumeProbe;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class CustomHtmlPluginTests {

    @Test
    void pluginIsFound() {
        assertThat(ServiceLoader.load(RecipePlugin.class)).hasOnlyElementsOfType(CustomHtmlPlugin.class);
    }

    @Test
    void everyVolumeItClassesHasAProbe() {
        CustomHtmlPlugin plugin = new CustomHtmlPlugin();
        assertThat(plugin.probes())
                .extracting(VolumeProbe::volume)
                .containsExactlyElementsOf(plugin.settings().volumes().keySet());
    }
}
