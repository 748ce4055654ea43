package coop.ccci.engine.deploy;

/** Brings plans onto the Swarm. A recipe that Docker refuses is a {@link coop.ccci.model.RecipeProblem}. */
public interface Deployer {

    /** Who takes the stack down at the end. */
    enum Ending {
        BY_THE_BOOK,
        WITH_THE_CELL
    }

    /** Deploys a stack that is not there yet. */
    Deployed deployNew(StackPlan plan, Ending ending) throws InterruptedException;

    /** Makes the external networks that the Host lacks; they go after every stack that is deployed later. */
    void makeNetworks(StackPlan plan);

    /** Deploys over what runs under the plan's name, if anything does. */
    Deployed deployOver(StackPlan plan) throws InterruptedException;

    /** Destroys a stack with its volumes, as a disaster would, to be deployed anew under its name. */
    void wreck(StackPlan plan) throws InterruptedException;
}
