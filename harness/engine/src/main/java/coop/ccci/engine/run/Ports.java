package coop.ccci.engine.run;

import coop.ccci.engine.backup.Backupbot;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.host.Host;
import coop.ccci.engine.swarm.Swarm;
import coop.ccci.engine.teardown.Removal;
import coop.ccci.kit.App;
import coop.ccci.model.StackName;

/**
 * The ports through which a climb changes things. Whoever wraps one puts a fault into the world, as a broken tool or recipe
 * would; the rungs that judge know nothing of it.
 */
public interface Ports {

    /** What there is on the Host: the Host and its Swarm, the head to be deployed, and the name of the base's stack. */
    record Scene(Host host, Swarm swarm, StackPlan head, StackName base) {}

    /** Who backs up and restores. */
    default Backupbot backupbot(Backupbot real, Scene scene) {
        return real;
    }

    /** Who deploys. */
    default Deployer deployer(Deployer real, Scene scene) {
        return real;
    }

    /** Who takes stacks down. */
    default Removal removal(Removal real, Scene scene) {
        return real;
    }

    /** How probes and functional tests reach the app. */
    default App app(App real, Scene scene) {
        return real;
    }

    /** The real ones. */
    static Ports real() {
        return new Ports() {};
    }
}
