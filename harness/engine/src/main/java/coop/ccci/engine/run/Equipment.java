package coop.ccci.engine.run;

import coop.ccci.engine.app.AppSecrets;
import coop.ccci.engine.app.LiveApp;
import coop.ccci.engine.app.Redaction;
import coop.ccci.engine.backup.Backupbot;
import coop.ccci.engine.backup.Backupbots;
import coop.ccci.engine.deploy.Deployer;
import coop.ccci.engine.deploy.RemoteFolder;
import coop.ccci.engine.deploy.StackDeployer;
import coop.ccci.engine.deploy.StackPlan;
import coop.ccci.engine.leak.RunSecrets;
import coop.ccci.engine.rung.Launch;
import coop.ccci.engine.swarm.Convergence;
import coop.ccci.engine.teardown.Removal;
import coop.ccci.engine.teardown.StackRemoval;
import coop.ccci.engine.teardown.Undo;
import coop.ccci.kit.App;
import coop.ccci.kit.Secret;
import coop.ccci.model.StackName;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;

/** What the rungs work with on one Host. */
record Equipment(Site site, Deployer deployer, Launch launch, Backupbot backupbot) {

    /** A run on a Host, with the head that is to be deployed. */
    record Site(Run run, Ground ground, StackPlan head) {

        Ports.Scene scene() {
            return new Ports.Scene(
                    ground.host(), ground.swarm(), head, run.stacks().base());
        }
    }

    static Equipment set(Site site, RemoteFolder folder, Consumer<StackName> beforeRemoval, Undo undo) {
        Ground ground = site.ground();
        Run run = site.run();
        Ports ports = run.ports();
        Removal removal = ports.removal(new StackRemoval(ground.host(), ground.swarm(), beforeRemoval), site.scene());
        Deployer deployer = new StackDeployer(
                ground.host(), ground.swarm(), folder, removal, undo, run.events(), ground.endpoints());
        Convergence convergence = new Convergence(ground.swarm(), run.events());
        return new Equipment(
                site,
                ports.deployer(deployer, site.scene()),
                new Launch(ground.swarm(), convergence, run.plugin().settings(), run.journal()),
                ports.backupbot(backupbot(ground, folder, run.secrets()), site.scene()));
    }

    /** The way to talk to the app of a plan's stack. */
    App connect(StackPlan plan) {
        RunSecrets secrets = site.run().secrets();
        App app = new LiveApp(
                site.ground().host(),
                plan.stack(),
                plan.domain(),
                plan.variables(),
                new AppSecrets(plan.secrets(), secrets),
                new Redaction(secrets));
        return site.run().ports().app(app, site.scene());
    }

    /** What they stand on. */
    Ground ground() {
        return site.ground();
    }

    /** What is thought of a failure on this Host. */
    Doubt doubt() {
        return new Doubt(site.ground().host());
    }

    private static Backupbot backupbot(Ground ground, RemoteFolder folder, RunSecrets secrets) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Secret password = new Secret("backup_repository", HexFormat.of().formatHex(random));
        secrets.register(password);
        return Backupbots.on(ground.host(), folder.path("backup"), password, new Redaction(secrets));
    }
}
