package coop.ccci.engine.rung;

import coop.ccci.engine.compose.Compose;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.kit.VolumeKind;
import coop.ccci.kit.VolumeName;
import coop.ccci.kit.VolumeProbe;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stack's own volumes: what each is for, and the probe that knows it. */
record Volumes(List<Known> all) {

    /** One volume and where it is first mounted for writing. */
    record Known(VolumeName name, String service, String path, VolumeKind kind, Optional<VolumeProbe> probe) {
        boolean isDurable() {
            return kind instanceof VolumeKind.Durable;
        }
    }

    static Volumes of(Compose compose, RecipePlugin plugin) {
        return new Volumes(compose.volumes().values().stream()
                .filter(volume -> !volume.external())
                .map(volume -> known(new VolumeName(volume.key()), compose, plugin))
                .toList());
    }

    /** Durable volumes with a probe, in order. */
    List<VolumeProbe> probes() {
        return all.stream()
                .filter(Known::isDurable)
                .flatMap(volume -> volume.probe().stream())
                .toList();
    }

    /** Whether there is anything whose loss would be a loss. */
    boolean anyDurable() {
        return all.stream().anyMatch(Known::isDurable);
    }

    /** Durable volumes that no probe covers. */
    List<Known> uncovered() {
        return all.stream()
                .filter(volume -> volume.isDurable() && volume.probe().isEmpty())
                .toList();
    }

    private static Known known(VolumeName name, Compose compose, RecipePlugin plugin) {
        VolumeKind kind = plugin.settings().volumes().getOrDefault(name, VolumeKind.unclassed());
        Optional<VolumeProbe> probe = plugin.probes().stream()
                .filter(candidate -> candidate.volume().equals(name))
                .findFirst();
        Map.Entry<String, String> mount = mount(name, compose);
        return new Known(name, mount.getKey(), mount.getValue(), kind, probe);
    }

    private static Map.Entry<String, String> mount(VolumeName name, Compose compose) {
        return mount(name, compose, Compose.Access.READ_WRITE)
                .or(() -> mount(name, compose, Compose.Access.READ_ONLY))
                .orElse(Map.entry("", ""));
    }

    private static Optional<Map.Entry<String, String>> mount(VolumeName name, Compose compose, Compose.Access access) {
        return compose.services().values().stream()
                .flatMap(service -> service.mounts().stream()
                        .filter(mount -> mount.volume().equals(name.value()) && mount.access() == access)
                        .map(mount -> Map.entry(service.name(), mount.target())))
                .findFirst();
    }
}
