package coop.ccci.engine.sabotage;

import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import java.util.Optional;

/** Something happens to the base's stack when the head is deployed over it. */
abstract class OverTheBase implements Fault {

    @Override
    public final Deployer deployer(Deployer real, Scene scene) {
        return new ForwardingDeployer(real) {
            private Optional<StackPlan> base = Optional.empty();

            @Override
            public Deployed deployNew(StackPlan plan, Ending ending) throws InterruptedException {
                base = Optional.of(plan).filter(deployed -> deployed.stack().equals(scene.base()));
                return super.deployNew(plan, ending);
            }

            @Override
            public Deployed deployOver(StackPlan plan) throws InterruptedException {
                return plan.stack().equals(scene.base()) && base.isPresent()
                        ? over(real, scene, base.get(), plan)
                        : super.deployOver(plan);
            }
        };
    }

    /** Deploys the head over the base, or says so. */
    abstract Deployed over(Deployer real, Scene scene, StackPlan base, StackPlan head) throws InterruptedException;
}
