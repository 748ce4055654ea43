package coop.ccci.engine.sabotage;

import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import java.util.stream.Collectors;

/** The base is deployed once more in the head's place. */
final class HeadNotDeployed extends OverTheBase {

    @Override
    Deployed over(Deployer real, Scene scene, StackPlan base, StackPlan head) throws InterruptedException {
        real.deployOver(base);
        return new Deployed(
                head,
                head.images().stream()
                        .collect(Collectors.toMap(
                                ref -> ref, ref -> scene.swarm().imageId(ref).orElse(""))));
    }
}
