package coop.ccci.engine.rung;

import coop.ccci.engine.serve.Patience;
import coop.ccci.kit.App;
import coop.ccci.kit.AppTrouble;
import coop.ccci.kit.Presence;
import coop.ccci.kit.Tag;
import coop.ccci.kit.VolumeProbe;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One item in every probed volume, under one tag, and looking for it again. */
final class Seeds {
    static final Duration APPEARS_WITHIN = Duration.ofSeconds(15);
    private static final RandomGenerator RANDOM = new SecureRandom();

    private final App app;
    private final Tag tag;
    private final Duration appearsWithin;

    private Seeds(App app, Tag tag, Duration appearsWithin) {
        this.app = app;
        this.tag = tag;
        this.appearsWithin = appearsWithin;
    }

    /** Seeds every probe's volume, side by side, and makes sure that each item can be seen. */
    static Seeds sow(App app, List<VolumeProbe> probes, Duration appearsWithin) throws Exception {
        Seeds seeds = new Seeds(app, newTag(), appearsWithin);
        SideBySide.each(probes, seeds::sow);
        return seeds;
    }

    private void sow(VolumeProbe probe) throws Exception {
        probe.seed(app, tag);
        Optional<String> missing = missing(probe);
        if (missing.isPresent()) {
            throw new AppTrouble(
                    "volume " + probe.volume() + ": the item was seeded and is not there: " + missing.get());
        }
    }

    /** The name of the items. */
    Tag tag() {
        return tag;
    }

    /** What tells that the item is not there, or nothing where it is; gives the app a while to show it. */
    Optional<String> missing(VolumeProbe probe) throws Exception {
        return new Patience(appearsWithin).until(() -> absence(probe.look(app, tag)));
    }

    /** What tells that the item is there, or nothing where it is not; looks once. */
    Optional<String> present(VolumeProbe probe) {
        return switch (probe.look(app, tag)) {
            case Presence.Present(String evidence) -> Optional.of(evidence);
            case Presence.Absent(String evidence) -> Optional.empty();
        };
    }

    private static Optional<String> absence(Presence presence) {
        return switch (presence) {
            case Presence.Present(String evidence) -> Optional.empty();
            case Presence.Absent(String evidence) -> Optional.of(evidence);
        };
    }

    private static Tag newTag() {
        return new Tag(
                "ccci" + Long.toHexString(RANDOM.nextLong() | Long.MIN_VALUE).substring(0, 8));
    }
}
