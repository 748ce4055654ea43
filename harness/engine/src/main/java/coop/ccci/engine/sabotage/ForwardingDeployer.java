package coop.ccci.engine.sabotage;

import coop.ccci.engine.deploy.Deployed;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.StackPlan;

/** Does what another one does; a fault changes a part of it. */
public abstract class ForwardingDeployer implements Deployer {
    private final Deployer real;

    protected ForwardingDeployer(Deployer real) {
        this.real = real;
    }

    @Override
    public Deployed deployNew(StackPlan plan, Ending ending) throws InterruptedException {
        return real.deployNew(plan, ending);
    }

    @Override
    public void makeNetworks(StackPlan plan) {
        real.makeNetworks(plan);
    }

    @Override
    public Deployed deployOver(StackPlan plan) throws InterruptedException {
        return real.deployOver(plan);
    }

    @Override
    public void wreck(StackPlan plan) throws InterruptedException {
        real.wreck(plan);
    }
}
