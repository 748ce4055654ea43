package coop.ccci.engine.deploy;

import com.github.dockerjava.api.model.SecretSpec;
import com.github.dockerjava.api.model.ServiceSpec;
import coop.ccci.engine.compose.Compose;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.recipe.Environment;
import coop.ccci.engine.teardown.Ownership;
import coop.ccci.kit.Secret;
import coop.ccci.model.HostTrouble;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RecipeProblem;
import coop.ccci.model.StackName;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The run's secrets as Swarm secrets, under the names the compose files look for. */
final class SwarmSecrets {
    private final Host host;
    private final Set<String> made = new HashSet<>();

    SwarmSecrets(Host host) {
        this.host = host;
    }

    /** Makes every external secret of the plan that this run has not made yet. */
    synchronized void make(StackPlan plan) {
        for (Compose.SecretRef wanted : plan.compose().secrets().values()) {
            String name = wanted.name().orElse(wanted.key());
            if (wanted.external() && made.add(name)) {
                create(plan, name, valueFor(plan, wanted, name));
            }
        }
    }

    /** Removes a stack's secrets; Swarm refuses as long as a service uses one. */
    void remove(StackName stack) {
        host.docker().listSecretsCmd().exec().stream()
                .filter(secret -> belongsTo(stack, secret.getSpec()))
                .forEach(secret -> host.docker().removeSecretCmd(secret.getId()).exec());
    }

    private static boolean belongsTo(StackName stack, @Nullable ServiceSpec spec) {
        return spec != null
                && spec.getLabels() != null
                && spec.getLabels().containsKey(Ownership.RUN_LABEL)
                && String.valueOf(spec.getName()).startsWith(stack.scoped(""));
    }

    private void create(StackPlan plan, String name, String value) {
        host.docker()
                .createSecretCmd(new SecretSpec()
                        .withName(name)
                        .withData(value)
                        .withLabels(Map.of(Ownership.RUN_LABEL, plan.runId())))
                .exec();
    }

    private static String valueFor(StackPlan plan, Compose.SecretRef wanted, String name) {
        Environment.SecretSpec spec = plan.environment().secrets().stream()
                .filter(known -> name.equals(plan.stack().scoped(known.name() + "_" + known.version())))
                .findFirst()
                .orElseThrow(() -> new RecipeProblem(
                        ReasonCode.RECIPE_BROKEN,
                        "compose secret " + wanted.key() + " wants the Swarm secret " + name
                                + ", and no SECRET_<NAME>_VERSION line of .env.sample makes one of that name",
                        "add the line to .env.sample, or mend the secret's name"));
        return Optional.ofNullable(plan.secrets().get(spec.name()))
                .map(Secret::reveal)
                .orElseThrow(() -> notOurs(wanted));
    }

    // DEFERRED-10
    private static HostTrouble notOurs(Compose.SecretRef wanted) {
        return new HostTrouble(
                "compose secret " + wanted.key() + " is marked generate=false, and nobody gave a value for it",
                "take the mark away where a made-up value will do; values from outside are not supported yet");
    }
}
