package coop.ccci.engine.fake;

import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Presence;
import coop.ccci.kit.Tag;
import coop.ccci.kit.VolumeName;
import coop.ccci.kit.VolumeProbe;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Probes a volume of a {@link FakeApp}; its wipe may be sabotaged. */
public final class ItemProbe implements VolumeProbe {
    private final String volume;
    private final Consumer<FakeVolumes> wipe;

    private ItemProbe(String volume, Consumer<FakeVolumes> wipe) {
        this.volume = volume;
        this.wipe = wipe;
    }

    public static ItemProbe of(String volume) {
        return new ItemProbe(volume, volumes -> volumes.of(volume).clear());
    }

    /** The same volume, wiped so. */
    public ItemProbe wiping(Consumer<FakeVolumes> sabotage) {
        return new ItemProbe(volume, sabotage);
    }

    private Set<String> items(App app) {
        return ((FakeApp) app).volumes().of(volume);
    }

    @Override
    public VolumeName volume() {
        return new VolumeName(volume);
    }

    @Override
    public void seed(App app, Tag tag) {
        if (items(app).contains("read-only")) {
            throw new AppTrouble("volume " + volume + " takes nothing");
        }
        items(app).add(tag.value());
    }

    @Override
    public Presence look(App app, Tag tag) {
        Set<String> items = items(app);
        return items.contains(tag.value()) ? Presence.present(tag + " listed") : Presence.absent("only " + items);
    }

    @Override
    public void wipe(App app) {
        wipe.accept(((FakeApp) app).volumes());
    }

    @Override
    public List<String> expectedPaths(App app, Tag tag) {
        return List.of("items/" + tag);
    }
}
