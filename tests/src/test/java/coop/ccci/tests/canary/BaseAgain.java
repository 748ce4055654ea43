package coop.ccci.tests.canary;

import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.run.Ports;
import coop.ccci.engine.sabotage.ForwardingDeployer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whatever is to be deployed over a stack, what is there already is deployed again: a checkout that was forgotten. */
final class BaseAgain implements Ports {
    @Override
    public Deployer deployer(Deployer real, Scene scene) {
        return new Forgetful(real);
    }

    private static final class Forgetful extends ForwardingDeployer {
        private final Map<String, StackPlan> first = new ConcurrentHashMap<>();

        Forgetful(Deployer real) {
            super(real);
        }

        @Override
        public Deployed deployNew(StackPlan plan, Ending ending) throws InterruptedException {
            first.put(plan.stack().value(), plan);
            return super.deployNew(plan, ending);
        }

        @Override
        public Deployed deployOver(StackPlan plan) throws InterruptedException {
            StackPlan again = first.getOrDefault(plan.stack().value(), plan);
            return new Deployed(plan, super.deployOver(again).imageIds());
        }
    }
}
