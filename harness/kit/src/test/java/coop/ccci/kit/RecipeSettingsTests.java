package coop.ccci.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ccci.kit.RecipeSettings.BannerReadiness;
import coop.ccci.kit.RecipeSettings.RoutedReadiness;
import coop.ccci.model.RungName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RecipeSettingsTests {
    private static final RecipeSettings DEFAULTS = RecipeSettings.defaults();

    @Test
    void defaultsAreTheOnesTheDocumentationNames() {
        assertThat(DEFAULTS)
                .isEqualTo(new RecipeSettings(
                        Duration.ofMinutes(3),
                        Duration.ofSeconds(3),
                        3,
                        new RoutedReadiness(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Set.of()));
    }

    @Test
    void changeLeavesEverythingElseAsItWas() {
        RecipeSettings all = DEFAULTS.convergingWithin(Duration.ofMinutes(9))
                .settlingFor(Duration.ofSeconds(5))
                .toleratingCrashes(7)
                .readyWhen(new BannerReadiness("smtp", 25, "220"))
                .with("A", "1")
                .transientVolume("cache", "made again")
                .skipping(RungName.UPGRADE, "never released")
                .publishing(25)
                .publishing(143, 587);
        assertThat(all)
                .isEqualTo(new RecipeSettings(
                        Duration.ofMinutes(9),
                        Duration.ofSeconds(5),
                        7,
                        new BannerReadiness("smtp", 25, "220"),
                        Map.of("A", "1"),
                        Map.of(new VolumeName("cache"), new VolumeKind.Transient("made again")),
                        Map.of(RungName.UPGRADE, "never released"),
                        Set.of(25, 143, 587)));
    }

    @Test
    void entriesAddUpAndTheLastWordCounts() {
        RecipeSettings settings = DEFAULTS.with("A", "1")
                .with("B", "2")
                .with("A", "3")
                .transientVolume("v", "guess")
                .durableVolume("v", "mail");
        assertThat(settings.environment()).containsExactlyInAnyOrderEntriesOf(Map.of("A", "3", "B", "2"));
        assertThat(settings.volumes()).containsOnly(Map.entry(new VolumeName("v"), new VolumeKind.Durable("mail")));
    }

    @Test
    void defaultsAreNotChangedByWhatIsMadeFromThem() {
        assertThat(DEFAULTS.with("A", "1")).isNotEqualTo(DEFAULTS);
        assertThat(RecipeSettings.defaults()).isEqualTo(DEFAULTS);
    }

    @Test
    void settingsCannotBeChangedThroughTheMapsTheyWereMadeFrom() {
        Map<String, String> mine = new HashMap<>(Map.of("A", "1"));
        RecipeSettings settings = new RecipeSettings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1,
                new RoutedReadiness(),
                mine,
                Map.of(),
                Map.of(),
                Set.of());
        mine.put("A", "2");
        assertThat(settings.environment()).containsEntry("A", "1");
    }

    @Test
    void misspeltVolumeIsRefusedAtLoad() {
        assertThatThrownBy(() -> DEFAULTS.durableVolume("mail/", "mail")).hasMessageContaining("\"mail/\"");
    }

    @Test
    void portThatIsNoneIsRefusedAtLoad() {
        assertThatThrownBy(() -> DEFAULTS.publishing(65_536)).hasMessageContaining("65536 is not a port");
    }

    @Test
    void volumeThatNobodyClassedIsDurable() {
        assertThat(VolumeKind.unclassed()).isInstanceOf(VolumeKind.Durable.class);
    }

    @Test
    void secretNeverPrints() {
        Secret secret = new Secret("password", "hunter2");
        assertThat(String.valueOf(secret)).isEqualTo("***");
        assertThat(secret.reveal()).isEqualTo("hunter2");
    }
}
