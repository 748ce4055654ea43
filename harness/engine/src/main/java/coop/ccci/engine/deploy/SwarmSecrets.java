package coop.ccci.engine.deploy;

import com.github.dockerjava.api.model.SecretSpec;
import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.teardown.Ownership;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.kit.Secret;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The run's secrets as Swarm secrets, under the names the compose files look for. */
final class SwarmSecrets {
    private final Host host;
    private final Undo undo;
    private final Set<StackName> goWithTheCell = new HashSet<>();
    private final Set<String> made = new HashSet<>();

    SwarmSecrets(Host host, Undo undo) {
        this.host = host;
        this.undo = undo;
    }

    /** Makes every external secret of the plan that is not there yet. */
    synchronized void make(StackPlan plan) {
        for (Compose.SecretRef wanted : plan.compose().secrets().values()) {
            if (wanted.external()) {
                String name = wanted.name().orElse(wanted.key());
                make(plan, name, valueFor(plan, wanted, name));
            }
        }
    }

    /** Leaves a stack's secrets to the end of the cell they are in. */
    synchronized void leave(StackName stack) {
        goWithTheCell.add(stack);
    }

    private void make(StackPlan plan, String name, Secret secret) {
        if (!made.add(name)) {
            return;
        }
        if (!goWithTheCell.contains(plan.stack())) {
            undo.push("secret " + name, () -> remove(name));
        }
        host.docker()
                .createSecretCmd(new SecretSpec()
                        .withName(name)
                        .withData(secret.reveal())
                        .withLabels(Map.of(Ownership.RUN_LABEL, plan.runId())))
                .exec();
    }

    private void remove(String name) {
        host.docker().listSecretsCmd().withNameFilter(List.of(name)).exec().stream()
                .filter(secret ->
                        secret.getSpec() != null && name.equals(secret.getSpec().getName()))
                .forEach(secret -> host.docker().removeSecretCmd(secret.getId()).exec());
    }

    private static Secret valueFor(StackPlan plan, Compose.SecretRef wanted, String name) {
        return plan.environment().secrets().stream()
                .filter(spec -> name.equals(plan.stack().scoped(spec.name() + "_" + spec.version())))
                .map(spec -> plan.secrets().get(spec.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new RecipeProblem(
                        ReasonCode.RECIPE_BROKEN,
                        "compose secret " + wanted.key() + " wants the Swarm secret " + name
                                + ", and no SECRET_<NAME>_VERSION line of .env.sample makes one of that name",
                        "add the line to .env.sample, or mend the secret's name"));
    }
}
