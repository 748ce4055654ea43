package coop.ccci.tests.canary;

import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.host.Command;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.run.Ports;
import coop.ccci.engine.sabotage.ForwardingDeployer;
import coop.ccci.engine.swarm.SwarmObject;
import java.util.List;

/** Services that the plan no longer has go on running, as they do where {@code docker stack deploy} is not told to prune. */
final class DroppedKept implements Ports {
    @Override
    public Deployer deployer(Deployer real, Scene scene) {
        return new Unpruning(real, scene);
    }

    private static final class Unpruning extends ForwardingDeployer {
        private final Host host;
        private final Scene scene;

        Unpruning(Deployer real, Scene scene) {
            super(real);
            this.host = scene.host();
            this.scene = scene;
        }

        /** Docker prunes by the label of the stack, so what shall stay has none meanwhile. */
        @Override
        public Deployed deployOver(StackPlan plan) throws InterruptedException {
            List<String> dropped = scene.swarm().read(plan.stack()).services().stream()
                    .map(service -> service.key())
                    .filter(key -> !plan.compose().services().containsKey(key))
                    .map(plan.stack()::scoped)
                    .toList();
            dropped.forEach(service -> update(service, "--label-rm", SwarmObject.NAMESPACE_LABEL));
            Deployed deployed = super.deployOver(plan);
            dropped.forEach(
                    service -> update(service, "--label-add", SwarmObject.NAMESPACE_LABEL + "=" + plan.stack()));
            return deployed;
        }

        private void update(String service, String option, String value) {
            host.run(Command.of("docker", "service", "update", "--detach", option, value, service))
                    .orTrouble();
        }
    }
}
