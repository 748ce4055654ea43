package coop.ccci.engine.run;

import coop.ccci.engine.app.AppSecrets;
import coop.ccci.engine.app.LiveApp;
import coop.ccci.engine.app.Redaction;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.engine.backup.Backupbots;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.RemoteFolder;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.engine.rung.Launch;
import coop.ccci.engine.swarm.Convergence;
import coop.ccci.engine.teardown.StackRemoval;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.kit.App;
import coop.ccci.kit.Secret;
import coop.ccci.model.StackName;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;

/** What the rungs work with on one Host. */
record Equipment(Ground ground, Deployer deployer, Launch launch, Backupbot backupbot, RunSecrets secrets) {

    static Equipment set(Ground ground, Run run, RemoteFolder folder, Consumer<StackName> beforeRemoval, Undo undo) {
        StackRemoval removal = new StackRemoval(ground.host(), ground.swarm(), beforeRemoval);
        Convergence convergence = new Convergence(ground.swarm(), run.events());
        return new Equipment(
                ground,
                new Deployer(ground.host(), ground.swarm(), folder, removal, undo, run.events(), ground.endpoints()),
                new Launch(ground.swarm(), convergence, run.plugin().settings(), run.journal()),
                backupbot(ground, folder, run.secrets()),
                run.secrets());
    }

    /** The way to talk to the app of a plan's stack. */
    App connect(StackPlan plan) {
        return new LiveApp(
                ground.host(),
                plan.stack(),
                plan.domain(),
                plan.variables(),
                new AppSecrets(plan.secrets(), secrets),
                new Redaction(secrets));
    }

    /** What is thought of a failure on this Host. */
    Doubt doubt() {
        return new Doubt(ground.host());
    }

    private static Backupbot backupbot(Ground ground, RemoteFolder folder, RunSecrets secrets) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Secret password = new Secret("backup_repository", HexFormat.of().formatHex(random));
        secrets.register(password);
        return Backupbots.on(ground.host(), folder.path("backup"), password, new Redaction(secrets));
    }
}
