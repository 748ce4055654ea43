package coop.ccci.engine.backup;

import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import java.util.List;
import java.util.Set;

/** Finds the volumes of a plan on the Host; one that is not there is the recipe's fault, and worded for the act. */
record CapturedVolumes(HostVolumes volumes) {

    List<CapturedVolume> toBackUp(StackName stack, BackupPlan plan) {
        return plan.captures().stream()
                .map(capture -> found(stack, capture, ReasonCode.BACKUP_FAILED, "backing up"))
                .toList();
    }

    List<CapturedVolume> toRestore(StackName stack, BackupPlan plan, Set<String> wanted) {
        wanted.stream().filter(volume -> !plan.captures(volume)).forEach(volume -> {
            throw new IllegalArgumentException("the plan does not capture volume " + volume);
        });
        return plan.captures().stream()
                .filter(capture -> wanted.contains(capture.volume()))
                .map(capture -> found(stack, capture, ReasonCode.NOT_RESTORED, "restoring"))
                .toList();
    }

    /** All of one volume. */
    CapturedVolume whole(StackName stack, String volume) {
        return found(stack, new BackupPlan.Capture(volume, List.of(".")), ReasonCode.NOT_CAPTURED, "listing");
    }

    private CapturedVolume found(StackName stack, BackupPlan.Capture capture, ReasonCode code, String act) {
        String root = volumes.root(stack, capture.volume())
                .orElseThrow(() -> new RecipeProblem(
                        code,
                        act + " volume " + capture.volume() + ": stack " + stack + " has no such volume on the host",
                        "mount the volume in a service, or leave it out with backupbot.backup.volumes."
                                + capture.volume() + "=false"));
        return new CapturedVolume(capture.volume(), root, capture.paths());
    }
}
