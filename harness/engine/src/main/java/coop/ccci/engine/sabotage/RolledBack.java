package coop.ccci.engine.sabotage;

import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.host.Command;

/** Swarm goes back to the base as soon as the head was deployed over it. */
final class RolledBack extends OverTheBase {

    @Override
    Deployed over(Deployer real, Scene scene, StackPlan base, StackPlan head) throws InterruptedException {
        Deployed deployed = real.deployOver(head);
        for (String service : head.compose().services().keySet()) {
            rollBack(scene, head, service);
        }
        return deployed;
    }

    private static void rollBack(Scene scene, StackPlan head, String service) {
        scene.host()
                .run(Command.of(
                        "docker",
                        "service",
                        "rollback",
                        "--detach",
                        "--quiet",
                        head.stack().scoped(service)))
                .orTrouble();
    }
}
