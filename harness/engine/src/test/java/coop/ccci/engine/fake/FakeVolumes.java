package coop.ccci.engine.fake;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Volumes in memory by their compose keys; each holds the names of its items. */
public final class FakeVolumes {
    private final Map<String, Set<String>> all = new ConcurrentHashMap<>();

    /** The items of one volume, to be changed. */
    public Set<String> of(String volume) {
        return all.computeIfAbsent(volume, any -> new ConcurrentSkipListSet<>());
    }

    /** The items of one volume as they are now. */
    public Set<String> copy(String volume) {
        return new TreeSet<>(of(volume));
    }
}
