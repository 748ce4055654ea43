package coop.ccci.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.model.RungName;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CustomizationTests {
    private static Map<String, String> of(RecipeSettings settings) {
        return Customization.of(FakePlugin.plain().with(settings));
    }

    @Test
    void defaultsAreNoCustomization() {
        assertThat(of(RecipeSettings.defaults())).isEmpty();
    }

    @Test
    void everythingThatDiffersIsNamed() {
        assertThat(of(RecipeSettings.defaults()
                        .convergingWithin(Duration.ofMinutes(9))
                        .toleratingCrashes(7)
                        .with("TIMEZONE", "UTC")
                        .transientVolume("cache", "made again")
                        .skipping(RungName.UPGRADE, "DEFERRED-7")))
                .containsEntry("converge_timeout", "PT9M")
                .containsEntry("crash_limit", "7")
                .containsEntry("environment.TIMEZONE", "UTC")
                .containsEntry("skip.upgrade", "DEFERRED-7")
                .hasEntrySatisfying("volume.cache", kind -> assertThat(kind).contains("Transient", "made again"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN_PASSWORD", "API_KEY", "Secret", "auth_token", "DB_PASS", "CREDENTIALS"})
    void valueOfASecretShapedNameIsMasked(String name) {
        assertThat(of(RecipeSettings.defaults().with(name, "hunter2")))
                .containsExactly(Map.entry("environment." + name, "***"));
    }
}
