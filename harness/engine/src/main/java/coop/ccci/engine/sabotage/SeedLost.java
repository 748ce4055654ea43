package coop.ccci.engine.sabotage;

import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;

/** The upgrade goes well and takes everything in a volume with it. */
final class SeedLost extends OverTheBase {
    private final String volume;

    SeedLost(String volume) {
        this.volume = volume;
    }

    @Override
    Deployed over(Deployer real, Scene scene, StackPlan base, StackPlan head) throws InterruptedException {
        Deployed deployed = real.deployOver(head);
        VolumeFolder.of(scene.host(), head.stack(), volume).empty();
        return deployed;
    }
}
