package coop.ccci.engine.rung;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ccci.engine.fake.FakePlugin;
import coop.ccci.engine.fake.ItemProbe;
import coop.ccci.engine.fake.Plans;
import coop.ccci.engine.rung.VolumeTable.Column;
import coop.ccci.kit.RecipeSettings;
import coop.ccci.kit.VolumeName;
import coop.ccci.model.Status;
import coop.ccci.model.results.VolumeRow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class VolumesTests {
    private static final String COMPOSE = """
            services:
              web: {image: "a", volumes: ["data:/pub:ro", "lost:/lost:ro"]}
              app: {image: "a", volumes: ["data:/data", "cache:/cache", "shared:/shared"]}
            volumes: {data: , cache: , lost: , orphan: , shared: {external: true}}
            """;

    @TempDir
    private Path folder;

    private final VolumeTable table = new VolumeTable();
    private Volumes volumes = new Volumes(List.of());

    @BeforeEach
    void read() {
        FakePlugin plugin = FakePlugin.plain()
                .with(RecipeSettings.defaults().transientVolume("cache", "made again"))
                .probing(ItemProbe.of("data"), ItemProbe.of("cache"));
        volumes = Volumes.of(Plans.of(folder, COMPOSE, 'a').compose(), plugin);
    }

    private VolumeRow row(String name) {
        return table.rows(volumes).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void externalVolumeIsNotTheStacks() {
        assertThat(table.rows(volumes)).extracting(VolumeRow::name).containsExactly("data", "cache", "lost", "orphan");
    }

    @Test
    void volumeIsNamedWithThePlaceWhereItIsWritten() {
        assertThat(row("data")).extracting(VolumeRow::service, VolumeRow::path).containsExactly("app", "/data");
        assertThat(row("lost")).extracting(VolumeRow::service, VolumeRow::path).containsExactly("web", "/lost");
        assertThat(row("orphan"))
                .extracting(VolumeRow::service, VolumeRow::path)
                .containsExactly("", "");
    }

    @Test
    void unclassedVolumeIsDurableAndUncovered() {
        assertThat(row("lost").kind()).isEqualTo("durable");
        assertThat(volumes.uncovered())
                .extracting(known -> known.name().value())
                .containsExactly("lost", "orphan");
    }

    @Test
    void transientVolumeIsNotProbedThoughItHasAProbe() {
        assertThat(row("cache"))
                .extracting(VolumeRow::kind, VolumeRow::reason)
                .containsExactly("transient", "made again");
        assertThat(volumes.probes()).extracting(probe -> probe.volume().value()).containsExactly("data");
    }

    @Test
    void columnThatNobodyLookedAtIsEmpty() {
        assertThat(row("data").captured()).isEmpty();
        assertThat(row("data").probe()).contains("ItemProbe");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"SKIP", "UNVER"})
    void unjudgedCheckLeavesItsColumnEmpty(Status status) {
        table.mark(new VolumeName("data"), Column.WIPED, status);
        assertThat(row("data").wiped()).isEmpty();
    }

    @Test
    void columnThatWasOnceFalseStaysFalse() {
        table.mark(new VolumeName("data"), Column.WIPED, Status.PASS);
        assertThat(row("data").wiped()).contains(true);
        table.mark(new VolumeName("data"), Column.WIPED, Status.FAIL);
        table.mark(new VolumeName("data"), Column.WIPED, Status.PASS);
        assertThat(row("data").wiped()).contains(false);
        assertThat(row("lost").wiped()).isEmpty();
    }
}
