package coop.ccci.engine.sabotage;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.results.Results;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that can be taken away from a green climb. */
public final class Sabotages {
    private final Scout scout;
    private final Results green;
    private final Set<String> volumes;

    private Sabotages(Scout scout, Results green) {
        this.scout = scout;
        this.green = green;
        this.volumes = volumes(scout, green);
    }

    /** What the scout saw and its climb passed. */
    public static List<Sabotage> of(Scout scout, Results green) {
        Sabotages all = new Sabotages(scout, green);
        return Stream.of(all.backups(), all.upgrades(), all.functional(), all.teardown(), all.secrets())
                .flatMap(each -> each)
                .toList();
    }

    /** A plug-in that calls a volume transient does not get out of it: what the labels back up has to come back. */
    private static Set<String> volumes(Scout scout, Results green) {
        Set<String> all = new TreeSet<>(scout.backedUp());
        green.volumes().stream()
                .filter(volume -> volume.kind().equals("durable"))
                .forEach(volume -> all.add(volume.name()));
        return all;
    }

    private boolean passed(RungName rung) {
        return green.rungs().get(rung) == Status.PASS;
    }

    private Stream<Sabotage> backups() {
        return passed(RungName.BACKUP_RESTORE) ? volumes.stream().flatMap(this::backup) : Stream.of();
    }

    private Stream<Sabotage> backup(String volume) {
        Stream<Sabotage> faults = Stream.of(
                restore("not captured", volume, () -> new NotCaptured(volume), ReasonCode.NOT_CAPTURED),
                restore("not restored", volume, () -> new NotRestored(volume), ReasonCode.NOT_RESTORED),
                restore("restored empty", volume, () -> new RestoredEmpty(volume), ReasonCode.NOT_RESTORED),
                restore(
                        "restored from an older snapshot",
                        volume,
                        () -> new OlderSnapshot(volume),
                        ReasonCode.NOT_RESTORED));
        Stream<Sabotage> wipe = scout.probed().contains(volume)
                ? Stream.of(restore("wipe suppressed", volume, () -> new WipeSuppressed(volume), ReasonCode.NOT_WIPED))
                : Stream.of();
        return Stream.concat(faults, wipe);
    }

    private static Sabotage restore(String removed, String volume, Supplier<Fault> fault, ReasonCode code) {
        return new Sabotage(
                RungName.BACKUP_RESTORE.wire(),
                "volume " + volume + ": " + removed,
                Optional.of(volume),
                Set.of(RungName.BACKUP_RESTORE),
                fault,
                new Notice.RungFails(RungName.BACKUP_RESTORE, Set.of(code), "volume " + volume),
                code == ReasonCode.NOT_CAPTURED
                        ? "volume " + volume + " is captured"
                        : "volume " + volume + " comes back by itself",
                "a VolumeProbe of volume " + volume + " whose items are in that volume and in no other");
    }

    private Stream<Sabotage> upgrades() {
        if (!passed(RungName.UPGRADE)) {
            return Stream.of();
        }
        Stream<Sabotage> whole = Stream.of(
                upgrade(
                        "head not deployed",
                        HeadNotDeployed::new,
                        Set.of(ReasonCode.WRONG_IDENTITY),
                        "the base's stack is the head's commit"),
                upgrade(
                        "rolled back",
                        RolledBack::new,
                        Set.of(ReasonCode.ROLLED_BACK, ReasonCode.WRONG_IDENTITY),
                        "the base's stack converges on the head"));
        return Stream.concat(whole, volumes.stream().map(Sabotages::seedLost));
    }

    private static Sabotage upgrade(String removed, Supplier<Fault> fault, Set<ReasonCode> codes, String check) {
        return new Sabotage(
                RungName.UPGRADE.wire(),
                removed,
                Optional.empty(),
                Set.of(RungName.UPGRADE),
                fault,
                new Notice.RungFails(RungName.UPGRADE, codes, ""),
                check,
                "report this: the check is the harness's own");
    }

    private static Sabotage seedLost(String volume) {
        return new Sabotage(
                RungName.UPGRADE.wire(),
                "volume " + volume + ": seed lost",
                Optional.of(volume),
                Set.of(RungName.UPGRADE),
                () -> new SeedLost(volume),
                new Notice.RungFails(RungName.UPGRADE, Set.of(ReasonCode.SEED_LOST), "volume " + volume + " "),
                "the item in volume " + volume + " survives the upgrade",
                "a VolumeProbe of volume " + volume + " whose items are in that volume and in no other");
    }

    private Stream<Sabotage> functional() {
        return passed(RungName.FUNCTIONAL)
                ? Stream.of(
                        functional("the app replaced by a static 200 page", StaticPage::new),
                        functional("the database emptied", () -> new Emptied(volumes)))
                : Stream.of();
    }

    private static Sabotage functional(String removed, Supplier<Fault> fault) {
        return new Sabotage(
                RungName.FUNCTIONAL.wire(),
                removed,
                Optional.empty(),
                Set.of(RungName.FUNCTIONAL),
                fault,
                new Notice.RungFails(RungName.FUNCTIONAL, Set.of(ReasonCode.TESTS_FAILED), ""),
                "a functional test",
                "a test of something that only the app itself, with its data, can answer");
    }

    private Stream<Sabotage> teardown() {
        return Stream.of(LeftBehind.Kind.values())
                .map(kind -> new Sabotage(
                        "teardown",
                        "a " + kind.wire() + " left",
                        Optional.empty(),
                        Set.of(RungName.INSTALL),
                        () -> new LeftBehind(kind),
                        new Notice.Leftovers(kind.wire()),
                        "nothing of the run is left",
                        "report this: the check is the harness's own"));
    }

    private Stream<Sabotage> secrets() {
        return scout.secrets().stream()
                .limit(1)
                .flatMap(secret -> Stream.of(Writing.values())
                        .map(writing -> new Sabotage(
                                "secrets",
                                "secret " + secret + " printed " + writing.words(),
                                Optional.empty(),
                                Set.of(RungName.INSTALL),
                                () -> new Printed(secret, writing),
                                new Notice.LeakFound(secret),
                                "the leak scan of the services' logs",
                                "report this: the scanner is the harness's own")));
    }
}
