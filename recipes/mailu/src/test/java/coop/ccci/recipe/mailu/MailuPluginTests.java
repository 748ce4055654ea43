package coop.ccci.recipe.mailu;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.VolumeKind;
import coop.ccci.kit.VolumeProbe;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MailuPluginTests {

    @Test
    void pluginIsFound() {
        assertThat(ServiceLoader.load(RecipePlugin.class)).hasOnlyElementsOfType(MailuPlugin.class);
    }

    @Test
    void everyDurableVolumeHasAProbe() {
        MailuPlugin plugin = new MailuPlugin();
        assertThat(plugin.settings().volumes().entrySet().stream()
                        .filter(volume -> volume.getValue() instanceof VolumeKind.Durable)
                        .map(volume -> volume.getKey())
                        .collect(Collectors.toSet()))
                .isEqualTo(plugin.probes().stream().map(VolumeProbe::volume).collect(Collectors.toSet()));
    }
}
