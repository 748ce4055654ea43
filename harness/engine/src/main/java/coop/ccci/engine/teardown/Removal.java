package coop.ccci.engine.teardown;

import coop.ccci.model.StackName;

/** Takes stacks down. */
public interface Removal {

    /** Returns when nothing of the stack is left; trouble names what is. Removing what is not there is no error. */
    void remove(StackName stack) throws InterruptedException;

    /**
     * The same, as a disaster would: the containers are killed at once, where Swarm gives each two seconds for the news to
     * spread through the cluster before it asks it to stop.
     */
    void wreck(StackName stack) throws InterruptedException;
}
