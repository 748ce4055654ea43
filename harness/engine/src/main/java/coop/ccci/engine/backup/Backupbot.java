package coop.ccci.engine.backup;

import coop.ccci.model.StackName;
import coop.ccci.model.results.BackupFacts;
import java.util.List;
import java.util.Set;

/**
 * Backs up and restores a stack by its own labels. A hook that fails, a path outside every volume, an empty or missing
 * dump is a {@link coop.ccci.model.RecipeProblem}, whatever the tool's exit code says; trouble of the tool's or the Host's
 * own is a {@link coop.ccci.model.HostTrouble}.
 */
public interface Backupbot {

    /** Makes the repository ready; may run while a stack converges, called once before the first backup. */
    void prepare();

    /** Runs the pre-hooks, takes one snapshot of everything the plan captures, runs the post-hooks. */
    BackupFacts create(StackName stack, BackupPlan plan);

    /** The files a snapshot holds, as paths relative to each volume's root, for one volume by its compose key. */
    List<String> files(BackupFacts snapshot, StackName stack, String volume);

    /** Restores these volumes (compose keys) from this very snapshot, with the restore hooks of their services. */
    void restore(BackupFacts snapshot, StackName stack, BackupPlan plan, Set<String> volumes);
}
