package coop.ccci.engine.rung;

import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.engine.journal.Checks;
import coop.ccci.engine.journal.StageName;
import coop.ccci.engine.rung.VolumeTable.Column;
import coop.ccci.kit.VolumeProbe;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.Status;
import coop.ccci.model.results.BackupFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks into a snapshot, and wipes and restores volumes from it: each alone, all at once, into empty ones. */
final class Restores {
    static final Checks.Meaning RESTORED = new Checks.Meaning(
            ReasonCode.NOT_RESTORED, "restore the volume by hand from a backup and look at what is missing");
    private static final Checks.Meaning CAPTURED = new Checks.Meaning(
            ReasonCode.NOT_CAPTURED, "add the volume to the backupbot labels of a service that mounts it");
    private static final Checks.Meaning WIPED =
            new Checks.Meaning(ReasonCode.NOT_WIPED, "ask the app where its data is, and mend the probe's wipe");
    private static final Checks.Meaning KEPT = new Checks.Meaning(
            ReasonCode.NEIGHBOUR_LOST, "mend the wipe, or the labels that restore more than they should");

    private final Checks checks;
    private final VolumeTable table;
    private final Backupbot backupbot;
    private final LiveStack stack;
    private final BackupPlan plan;

    Restores(Checks checks, VolumeTable table, Backupbot backupbot, LiveStack stack, BackupPlan plan) {
        this.checks = checks;
        this.table = table;
        this.backupbot = backupbot;
        this.stack = stack;
        this.plan = plan;
    }

    /** The probes whose volume the labels ask for, which captures nothing yet; the others fail the rung by name. */
    List<VolumeProbe> labelled(List<VolumeProbe> probes) throws InterruptedException {
        List<VolumeProbe> asked = new ArrayList<>();
        for (VolumeProbe probe : probes) {
            String name = "volume " + probe.volume() + " is asked for by the labels";
            if (checks.that(StageName.BACKUP, name, CAPTURED, () -> notLabelled(probe)) == Status.PASS) {
                asked.add(probe);
            } else {
                table.mark(probe.volume(), Column.CAPTURED, Status.FAIL);
            }
        }
        return asked;
    }

    /** The probes whose item the snapshot holds; the others fail the rung by name. */
    List<VolumeProbe> captured(BackupFacts snapshot, Seeds first, List<VolumeProbe> probes)
            throws InterruptedException {
        List<VolumeProbe> captured = new ArrayList<>();
        for (VolumeProbe probe : probes) {
            String name = "volume " + probe.volume() + " is captured";
            Checks.Check check = () -> notCaptured(snapshot, first, probe);
            if (mark(probe, Column.CAPTURED, StageName.BACKUP, name, CAPTURED, check) == Status.PASS) {
                captured.add(probe);
            }
        }
        return captured;
    }

    /** Wipes each volume, looks, restores only it, looks. */
    Status eachAlone(BackupFacts snapshot, Seeds first, Seeds later, List<VolumeProbe> captured, List<VolumeProbe> all)
            throws InterruptedException {
        for (VolumeProbe probe : captured) {
            Neighbours neighbours = Neighbours.of(probe, all, List.of(first, later));
            if (wipe(probe, first, later) == Status.PASS) {
                keeps(probe, neighbours, "wiping");
                restoreAlone(snapshot, probe, first, later);
                keeps(probe, neighbours, "restoring");
            }
        }
        return Status.PASS;
    }

    /** Wipes all volumes and restores them together. */
    Status allAtOnce(BackupFacts snapshot, Seeds first, List<VolumeProbe> captured) throws InterruptedException {
        List<VolumeProbe> wiped = new ArrayList<>();
        for (VolumeProbe probe : captured) {
            if (wipe(probe, first, first) == Status.PASS) {
                wiped.add(probe);
            }
        }
        restoreInto(snapshot, wiped, first, Column.RESTORED_ALL, "together with the others");
        return Status.PASS;
    }

    /** Restores into the volumes of a stack that was made anew, after seeing that they are empty. */
    Status intoFresh(BackupFacts snapshot, Seeds first, List<VolumeProbe> captured) throws InterruptedException {
        List<VolumeProbe> empty = new ArrayList<>();
        for (VolumeProbe probe : captured) {
            Status status = checks.that(
                    StageName.RESTORE,
                    "volume " + probe.volume() + " of the new stack is empty",
                    WIPED,
                    () -> stillThere(probe, first));
            if (status == Status.PASS) {
                empty.add(probe);
            }
        }
        restoreInto(snapshot, empty, first, Column.RESTORED_FRESH, "into a new stack");
        return Status.PASS;
    }

    private Optional<String> notLabelled(VolumeProbe probe) {
        return plan.captures(probe.volume().value())
                ? Optional.empty()
                : Optional.of("volume " + probe.volume() + " is durable and the recipe's labels do not back it up");
    }

    private Optional<String> notCaptured(BackupFacts snapshot, Seeds first, VolumeProbe probe) {
        String volume = probe.volume().value();
        List<String> files = backupbot.files(snapshot, stack.name(), volume);
        List<String> expected = probe.expectedPaths(stack.app(), first.tag());
        boolean holds = expected.stream().anyMatch(path -> holds(files, path));
        return holds
                ? Optional.empty()
                : Optional.of(
                        "snapshot " + snapshot.snapshot() + " holds none of " + expected + " of volume " + volume);
    }

    private static boolean holds(List<String> files, String path) {
        return path.equals(".")
                ? !files.isEmpty()
                : files.stream().anyMatch(file -> file.equals(path) || file.startsWith(path + "/"));
    }

    private Status wipe(VolumeProbe probe, Seeds first, Seeds later) throws InterruptedException {
        return mark(
                probe,
                Column.WIPED,
                StageName.RESTORE,
                "wiping volume " + probe.volume() + " takes its items away",
                WIPED,
                () -> {
                    probe.wipe(stack.app());
                    return stillThere(probe, first).or(() -> stillThere(probe, later));
                });
    }

    private static Optional<String> stillThere(VolumeProbe probe, Seeds seeds) {
        return seeds.present(probe)
                .map(evidence -> "volume " + probe.volume() + ": the item was still there after the wipe: " + evidence);
    }

    private void keeps(VolumeProbe touched, Neighbours neighbours, String act) throws InterruptedException {
        if (neighbours.any()) {
            mark(
                    touched,
                    Column.NEIGHBOURS_KEPT,
                    StageName.RESTORE,
                    act + " volume " + touched.volume() + " leaves the others alone",
                    KEPT,
                    () -> neighbours.lost().map(lost -> lost + ", after " + act + " volume " + touched.volume()));
        }
    }

    private void restoreAlone(BackupFacts snapshot, VolumeProbe probe, Seeds first, Seeds later)
            throws InterruptedException {
        mark(
                probe,
                Column.RESTORED_ALONE,
                StageName.RESTORE,
                "volume " + probe.volume() + " comes back by itself",
                RESTORED,
                () -> {
                    backupbot.restore(
                            snapshot, stack.name(), plan, Set.of(probe.volume().value()));
                    return notRestored(probe, first).or(() -> tooNew(probe, later));
                });
    }

    private void restoreInto(BackupFacts snapshot, List<VolumeProbe> probes, Seeds first, Column column, String how)
            throws InterruptedException {
        Set<String> names = probes.stream().map(probe -> probe.volume().value()).collect(Collectors.toSet());
        if (names.isEmpty()) {
            return;
        }
        Status restored = checks.that(StageName.RESTORE, "the volumes are restored " + how, RESTORED, () -> {
            backupbot.restore(snapshot, stack.name(), plan, names);
            return Optional.empty();
        });
        for (VolumeProbe probe : probes) {
            if (restored == Status.PASS) {
                mark(
                        probe,
                        column,
                        StageName.RESTORE,
                        "volume " + probe.volume() + " comes back " + how,
                        RESTORED,
                        () -> notRestored(probe, first));
            }
        }
    }

    private static Optional<String> notRestored(VolumeProbe probe, Seeds first) throws Exception {
        return first.missing(probe)
                .map(absent -> "volume " + probe.volume() + " was restored and its item did not come back: " + absent);
    }

    private static Optional<String> tooNew(VolumeProbe probe, Seeds later) {
        return later.present(probe)
                .map(evidence -> "volume " + probe.volume()
                        + " holds an item made after the snapshot, so something else than the restore brought it back: "
                        + evidence);
    }

    private Status mark(
            VolumeProbe probe, Column column, StageName stage, String name, Checks.Meaning meaning, Checks.Check check)
            throws InterruptedException {
        Status status = checks.that(stage, name, meaning, check);
        table.mark(probe.volume(), column, status);
        return status;
    }
}
