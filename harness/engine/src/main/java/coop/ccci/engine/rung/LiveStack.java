package coop.ccci.engine.rung;

import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.journal.Lane;
import coop.ccci.kit.App;
import coop.ccci.model.StackName;

/** A stack that was handed to the Swarm, and the way to talk to its app. */
public record LiveStack(Lane lane, Deployed deployed, App app) {

    /** Its name. */
    public StackName name() {
        return deployed.plan().stack();
    }
}
