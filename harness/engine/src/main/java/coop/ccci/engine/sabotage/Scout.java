package coop.ccci.engine.sabotage;

import coop.ccci.engine.backup.BackupLabels;
import coop.ccci.engine.backup.BackupPlan;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.kit.RecipePlugin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Changes nothing and remembers what there was to attack. */
public final class Scout implements Fault {
    private volatile Optional<StackPlan> head = Optional.empty();
    private volatile List<String> probed = List.of();

    @Override
    public Deployer deployer(Deployer real, Scene scene) {
        head = Optional.of(scene.head());
        return real;
    }

    @Override
    public RecipePlugin plugin(RecipePlugin real) {
        probed = real.probes().stream().map(probe -> probe.volume().value()).toList();
        return real;
    }

    /** Volumes that the recipe's labels ask to back up, whatever the plug-in thinks of them. */
    Set<String> backedUp() {
        return head.stream()
                .flatMap(plan -> BackupLabels.plan(plan.compose()).captures().stream())
                .map(BackupPlan.Capture::volume)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Volumes that a probe of the plug-in knows. */
    List<String> probed() {
        return probed;
    }

    /** The names of the stack's generated secrets. */
    List<String> secrets() {
        return head.stream()
                .flatMap(plan -> plan.secrets().keySet().stream())
                .sorted()
                .toList();
    }
}
