package coop.ccci.cli;

import coop.ccci.engine.adversary.Adversary;
import coop.ccci.engine.adversary.Attack;
import coop.ccci.engine.adversary.Effort;
import coop.ccci.engine.adversary.Watch;
import coop.ccci.engine.machine.StateRoot;
import coop.ccci.engine.results.Seal;
import coop.ccci.engine.run.Climber;
import coop.ccci.engine.run.Clock;
import coop.ccci.engine.run.Harness;
import coop.ccci.engine.run.RunRequest;
import coop.ccci.engine.run.SwarmClimber;
import coop.ccci.engine.sabotage.Fault;
import coop.ccci.kit.RecipePlugin;
import coop.ccci.model.RecipeName;

/** Attacks with one plug-in. */
record PluginAttacker(RecipePlugin plugin, StateRoot state, Harness harness, Seal seal, Clock clock)
        implements Parts.Attacker {

    @Override
    public RecipeName recipe() {
        return plugin.recipe();
    }

    @Override
    public Attack attack(RunRequest request, Effort effort, Watch watch) throws InterruptedException {
        return new Adversary(this::climber, clock, effort).attack(request, plugin.name(), watch);
    }

    private Climber climber(Fault fault) {
        return new SwarmClimber(state, recipe -> fault.plugin(plugin), harness)
                .sealing(seal)
                .through(fault);
    }
}
