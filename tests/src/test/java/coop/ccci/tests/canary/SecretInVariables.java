package coop.ccci.tests.canary;

import coop.ccci.engine.compose.ComposeReader;
import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.run.Ports;
import coop.ccci.engine.sabotage.ForwardingDeployer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The variable {@code API_KEY} holds the run's own secret {@code api_key}, as in the {@code .env} of an operator who keeps
 * there what belongs into a Swarm secret; where it goes from there is up to the recipe's compose file.
 */
final class SecretInVariables implements Ports {
    @Override
    public Deployer deployer(Deployer real, Scene scene) {
        return new Careless(real);
    }

    private static final class Careless extends ForwardingDeployer {
        Careless(Deployer real) {
            super(real);
        }

        @Override
        public Deployed deployNew(StackPlan plan, Ending ending) throws InterruptedException {
            return super.deployNew(filled(plan), ending);
        }

        private static StackPlan filled(StackPlan plan) {
            Map<String, String> variables = new HashMap<>(plan.variables());
            variables.put(
                    "API_KEY",
                    Objects.requireNonNull(plan.secrets().get("api_key")).reveal());
            return new StackPlan(
                    plan.stack(),
                    plan.runId(),
                    plan.domain(),
                    plan.tree(),
                    plan.environment(),
                    variables,
                    plan.secrets(),
                    ComposeReader.read(plan.tree().folder(), plan.composeFiles(), variables));
        }
    }
}
